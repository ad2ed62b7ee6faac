import { type GoalAnswer, goalProgress } from "#clinical/answers.ts";
import { isDay } from "#clinical/day.ts";
import { progressWords } from "#clinical/plan/choice-words.ts";
import type { ControlProps } from "../control.ts";
import { Labelled } from "../labelled.tsx";
import { Rows } from "./rows.tsx";

type RowProps = {
  readonly goal: GoalAnswer;
  readonly change: (next: GoalAnswer) => void;
  readonly id: string;
  readonly number: number;
  readonly most: number | undefined;
};

/** The goal with one part changed, or without it where nothing was said. */
const withPart = <K extends Exclude<keyof GoalAnswer, "words">>(
  goal: GoalAnswer,
  key: K,
  value: GoalAnswer[K] | undefined,
): GoalAnswer => {
  const { [key]: _, ...rest } = goal;
  return (value === undefined ? rest : { ...rest, [key]: value }) as GoalAnswer;
};

/** Below it, a smaller step is asked for (ours, for review). */
const sureEnough = 7;

const GoalRow = ({ goal, change, id, number, most }: RowProps) => (
  <>
    <Labelled label={`Goal ${number}, in the patient’s words`} id={id}>
      <textarea
        class="nhsuk-textarea tl-grows"
        id={id}
        rows={2}
        maxLength={most}
        value={goal.words}
        onInput={(event) => change({ ...goal, words: event.currentTarget.value })}
      />
    </Labelled>
    <div class="tl-row">
      <Labelled label="How we will know" id={`${id}-know`}>
        <input
          class="tl-input"
          id={`${id}-know`}
          maxLength={most}
          value={goal.howWeWillKnow ?? ""}
          onInput={(event) =>
            change(withPart(goal, "howWeWillKnow", event.currentTarget.value || undefined))
          }
        />
      </Labelled>
      <Labelled label="By when" id={`${id}-by`}>
        <input
          class="tl-input tl-input--day"
          id={`${id}-by`}
          type="date"
          value={goal.by ?? ""}
          onInput={(event) => {
            const text = event.currentTarget.value;
            change(withPart(goal, "by", isDay(text) ? text : undefined));
          }}
        />
      </Labelled>
      <Labelled label="How sure, 0 to 10" id={`${id}-sure`}>
        <input
          class="tl-input tl-input--short"
          id={`${id}-sure`}
          type="number"
          min={0}
          max={10}
          value={goal.confidence ?? ""}
          onInput={(event) => {
            const number = event.currentTarget.valueAsNumber;
            const told = Number.isInteger(number) && number >= 0 && number <= 10;
            change(withPart(goal, "confidence", told ? number : undefined));
          }}
        />
      </Labelled>
      <Labelled label="So far" id={`${id}-progress`}>
        <select
          class="tl-input"
          id={`${id}-progress`}
          value={goal.progress ?? ""}
          onChange={(event) =>
            change(
              withPart(
                goal,
                "progress",
                goalProgress.find((one) => one === event.currentTarget.value),
              ),
            )
          }
        >
          <option value="">Not reviewed yet</option>
          {goalProgress.map((one) => (
            <option key={one} value={one}>
              {progressWords[one]}
            </option>
          ))}
        </select>
      </Labelled>
    </div>
    {goal.confidence !== undefined && goal.confidence < sureEnough ? (
      <p class="tl-small" role="status">
        Under {sureEnough} of 10: what would make this goal, or its first step, smaller?
      </p>
    ) : null}
  </>
);

/** One to three goals: the patient's words first, then how and by when. */
export const GoalsControl = ({ field, id, plan, set }: ControlProps) => (
  <Rows
    id={id}
    items={plan.goals ?? []}
    blank={{ words: "" } as GoalAnswer}
    most={3}
    noun="goal"
    set={set}
  >
    {(goal, change, rowId, number) => (
      <GoalRow goal={goal} change={change} id={rowId} number={number} most={field.maxLength} />
    )}
  </Rows>
);
