import type { GoalAnswer } from "#clinical/answers.ts";
import type { Visit } from "../visit.ts";
import { isFixed } from "./ask.tsx";

const most = 3;
const asked = ["What would you like to do again?", "And next?", "And one more?"] as const;

/** One to three goals in the patient's words; how and by when are told in the plan. */
export const GoalsAsk = ({ visit }: { readonly visit: Visit }) => {
  const goals = visit.desk.work.value.plan.goals ?? [];
  const rows: readonly GoalAnswer[] =
    goals.length < most ? [...goals, { words: "" }] : goals.slice(0, most);
  const write = (at: number, words: string): void => {
    const next = rows.map((goal, index) => (index === at ? { ...goal, words } : goal));
    const kept = next.filter((goal, index) => goal.words !== "" || index < goals.length - 1);
    visit.desk.setField("goals", kept.length === 0 ? undefined : kept);
  };
  return (
    <ol class="tl-asks">
      {rows.map((goal, at) => (
        <li key={at} class="tl-ask">
          <label class="tl-ask__says" for={`together-goal-${at}`}>
            {asked[at]}
          </label>
          <textarea
            class="nhsuk-textarea tl-grows"
            id={`together-goal-${at}`}
            rows={1}
            maxLength={500}
            readOnly={isFixed(visit)}
            value={goal.words}
            onInput={(event) => write(at, event.currentTarget.value)}
          />
        </li>
      ))}
    </ol>
  );
};
