import type { ChecklistAnswer } from "#clinical/answers.ts";
import type { ChecklistItem } from "#clinical/checklist/index.ts";
import { addDays } from "#clinical/day.ts";
import { sections } from "#clinical/plan/index.ts";
import type { PatientRecord } from "#clinical/record.ts";
import type { ChecklistEntry, ChecklistState } from "#clinical/review.ts";
import { EntryList } from "../parts/entry-list.tsx";
import { Fold } from "../parts/fold.tsx";
import { reveal } from "../parts/reveal.ts";
import { Tag, type TagWords } from "../parts/tag.tsx";
import { LanguageNotes } from "../plan/controls/language-notes.tsx";
import type { Visit } from "../visit.ts";
import { checklistStateWords } from "../words/checklist-words.ts";
import { withSourceNames } from "../words/source-words.ts";
import { PathwayCards } from "./pathway-cards.tsx";
import { standingWords } from "./standing.ts";
import { writtenFor } from "./work-done.tsx";

type Props = {
  readonly visit: Visit;
  readonly record: PatientRecord;
  readonly item: ChecklistItem;
  /** The entry after the answers, and as the record alone has it. */
  readonly entry: ChecklistEntry;
  readonly fromRecord: ChecklistEntry;
};

/** How long "not now" postpones an item. */
const snoozeDays = 28;

const choices: readonly { readonly state: ChecklistState; readonly says: string }[] = [
  { state: "done", says: "Done" },
  { state: "due", says: "Not now" },
  { state: "not-applicable", says: "Does not apply" },
  { state: "needs-clinician", says: "Needs looking at" },
];

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

const Note = ({ visit, item }: Pick<Props, "visit" | "item">) => {
  const answer = visit.desk.work.value.checklist[item.id];
  const label = answer === undefined ? undefined : noteWords(answer.state);
  if (answer === undefined || label === undefined) return null;
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

const answerFor = (visit: Visit, state: ChecklistState): ChecklistAnswer =>
  state === "due" ? { state, snoozedUntil: addDays(visit.ports.asOf, snoozeDays) } : { state };

/** What most visits do not need is not shown as lacking. */
const tagOf = (item: ChecklistItem, entry: ChecklistEntry): TagWords =>
  entry.state === "due" && item.onlyIf !== undefined && entry.by !== "clinician"
    ? { sign: "none", says: item.onlyIf, tag: "nhsuk-tag--white" }
    : checklistStateWords[entry.state];

const GivesPlan = ({ visit, item }: Pick<Props, "visit" | "item">) => {
  const written = writtenFor(item, visit.desk.work.value.plan);
  const fields = sections.flatMap((section) =>
    section.fields.filter(({ key }) => item.fills.includes(key)),
  );
  return (
    <p class="tl-small">
      Gives the plan: {item.gives}
      {written.length > 0 ? ` Written so far: ${written.join("; ")}.` : ""}{" "}
      {fields.map(({ key, label }) => (
        <a key={key} href={`#field-${key}`} onClick={() => reveal(`field-${key}`)}>
          {label}{" "}
        </a>
      ))}
    </p>
  );
};

/** One item: its state, why it matters, what the record shows, and the clinician's word on it. */
export const ItemRow = ({ visit, record, item, entry, fromRecord }: Props) => {
  const answer = visit.desk.work.value.checklist[item.id];
  const select = `state-${item.id}`;
  return (
    <li class="tl-item" id={`item-${item.id}`}>
      <div class="tl-item__head">
        <Tag words={tagOf(item, entry)} />
        <span class="tl-item__label" id={`label-${item.id}`}>
          {item.label} <span class="tl-small">({item.id})</span>
        </span>
      </div>
      <p class="tl-small">
        {item.why} {withSourceNames(fromRecord.says ?? "")} {standingWords(entry)}
      </p>
      {item.id === "A7" ? <PathwayCards record={record} /> : null}
      <div class="tl-item__set">
        <label for={select} class="tl-hidden">
          State of {item.id}
        </label>
        <select
          id={select}
          class="tl-input"
          aria-describedby={`label-${item.id}`}
          value={answer?.state ?? ""}
          onChange={(event) => {
            const chosen = choices.find(({ state }) => state === event.currentTarget.value);
            visit.desk.setItem(
              item.id,
              chosen === undefined ? undefined : answerFor(visit, chosen.state),
            );
          }}
        >
          <option value="">Record shows: {checklistStateWords[fromRecord.state].says}</option>
          {choices.map(({ state, says }) => (
            <option key={state} value={state}>
              {says}
            </option>
          ))}
        </select>
      </div>
      <Note visit={visit} item={item} />
      <Fold title={`Why, and what it gives the plan (${item.id})`}>
        {() => (
          <>
            <GivesPlan visit={visit} item={item} />
            <ul class="tl-list">
              {item.evidence.map(({ cite, strength, read }) => (
                <li key={cite}>
                  {cite}: {strength}. Read {read}.
                </li>
              ))}
            </ul>
            {fromRecord.evidence.length > 0 ? (
              <EntryList evidence={fromRecord.evidence} index={visit.entries.value} />
            ) : null}
          </>
        )}
      </Fold>
    </li>
  );
};
