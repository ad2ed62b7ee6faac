import type { ChecklistAnswer } from "#clinical/answers.ts";
import type { ChecklistItem } from "#clinical/checklist/index.ts";
import { addDays, isDay } from "#clinical/day.ts";
import type { ChecklistEntry, ChecklistState } from "#clinical/review.ts";
import { LanguageNotes } from "../plan/controls/language-notes.tsx";
import type { Visit } from "../visit.ts";
import { checklistStateWords } from "../words/checklist-words.ts";

type Props = {
  readonly visit: Visit;
  readonly item: ChecklistItem;
  /** The entry as the record and the plan have it. */
  readonly fromRecord: ChecklistEntry;
};

/** How long "not now" postpones an item, unless another day is set. */
const snoozeDays = 28;

type Choice = ChecklistState | "open";

const choices: readonly { readonly value: Choice; readonly says: string }[] = [
  { value: "done", says: "Done" },
  { value: "due", says: "Not now" },
  { value: "not-applicable", says: "Does not apply" },
  { value: "needs-clinician", says: "Needs looking at" },
  { value: "open", says: "Open again" },
];

const answerFor = (visit: Visit, choice: Choice): ChecklistAnswer => {
  if (choice === "open") return { state: "due" };
  return choice === "due"
    ? { state: "due", snoozedUntil: addDays(visit.ports.asOf, snoozeDays) }
    : { state: choice };
};

const choiceOf = (answer: ChecklistAnswer | undefined): Choice | "" => {
  if (answer === undefined) return "";
  return answer.state === "due" && answer.snoozedUntil === undefined ? "open" : answer.state;
};

const noteWords = (state: ChecklistState): string | undefined => {
  switch (state) {
    case "not-applicable":
      return "Why it does not apply (needed)";
    case "done":
      return "What came of it (if you wish)";
    case "needs-clinician":
      return "What needs looking at (if you wish)";
    case "due":
      return undefined;
  }
};

type Said = Omit<Props, "fromRecord"> & { readonly answer: ChecklistAnswer };

const Note = ({ visit, item, answer }: Said) => {
  const label = noteWords(answer.state);
  if (label === undefined) return null;
  const id = `note-${item.id}`;
  const needed = answer.state === "not-applicable" && (answer.note ?? "").trim() === "";
  return (
    <div>
      <label for={id}>{label}</label>
      <input
        class={`tl-input ${needed ? "tl-input--error" : ""}`}
        id={id}
        value={answer.note ?? ""}
        aria-invalid={needed}
        aria-describedby={needed ? `${id}-needed` : undefined}
        onInput={(event) =>
          visit.desk.setItem(item.id, { ...answer, note: event.currentTarget.value })
        }
      />
      <LanguageNotes words={[answer.note ?? ""]} pemTrack={false} />
      {needed ? (
        <span class="nhsuk-error-message" id={`${id}-needed`}>
          Give a reason; until then the item keeps its state.
        </span>
      ) : null}
    </div>
  );
};

const Until = ({ visit, item, answer }: Said) => {
  if (answer.snoozedUntil === undefined) return null;
  const id = `until-${item.id}`;
  return (
    <div>
      <label for={id}>Comes back on</label>{" "}
      <input
        class="tl-input tl-input--day"
        id={id}
        type="date"
        min={addDays(visit.ports.asOf, 1)}
        value={answer.snoozedUntil}
        onInput={(event) => {
          const day = event.currentTarget.value;
          if (isDay(day)) visit.desk.setItem(item.id, { ...answer, snoozedUntil: day });
        }}
      />
    </div>
  );
};

/** The clinician's word on one item: done, not now, does not apply, to be looked at, or open again. */
export const ItemState = ({ visit, item, fromRecord }: Props) => {
  const answer = visit.desk.work.value.checklist[item.id];
  const id = `state-${item.id}`;
  return (
    <>
      <div class="tl-item__set">
        <label for={id} class="tl-hidden">
          State of {item.id}
        </label>
        <select
          id={id}
          class="tl-input"
          aria-describedby={`label-${item.id}`}
          value={choiceOf(answer)}
          onChange={(event) => {
            const chosen = choices.find(({ value }) => value === event.currentTarget.value);
            visit.desk.setItem(
              item.id,
              chosen === undefined ? undefined : answerFor(visit, chosen.value),
            );
          }}
        >
          <option value="">Record shows: {checklistStateWords[fromRecord.state].says}</option>
          {choices.map(({ value, says }) => (
            <option key={value} value={value}>
              {says}
            </option>
          ))}
        </select>
      </div>
      {answer === undefined ? null : (
        <>
          <Note visit={visit} item={item} answer={answer} />
          <Until visit={visit} item={item} answer={answer} />
        </>
      )}
    </>
  );
};
