import type { PlanAnswers } from "#clinical/answers.ts";
import { type ChecklistItem, checklist } from "#clinical/checklist/index.ts";
import { sections } from "#clinical/plan/index.ts";
import { answerInWords } from "#clinical/plan/write-fields.ts";
import type { ChecklistEntry } from "#clinical/review.ts";
import { Sign } from "../parts/sign.tsx";
import { withSourceNames } from "../words/source-words.ts";

type Props = { readonly entries: readonly ChecklistEntry[]; readonly plan: PlanAnswers };

const fields = sections.flatMap((section) => section.fields);

/** The fields of the plan that an item fills and that are answered, by their names. */
export const writtenFor = ({ fills }: ChecklistItem, plan: PlanAnswers): readonly string[] =>
  fields
    .filter((field) => fills.includes(field.key) && answerInWords(field, plan).length > 0)
    .map(({ label }) => label);

const saidOf = (
  item: ChecklistItem,
  entry: ChecklistEntry,
  plan: PlanAnswers,
): string | undefined => {
  const written = writtenFor(item, plan);
  const inPlan = written.length === 0 ? "" : `Written down: ${written.join("; ")}. `;
  if (entry.state === "done")
    return `${inPlan}${entry.by === "clinician" ? "" : withSourceNames(entry.says ?? "")}`;
  return inPlan === "" ? undefined : inPlan;
};

/** The GP's own work, shown before anything that is still to do: what no record shows may be done all the same. */
export const WorkDone = ({ entries, plan }: Props) => {
  const done = checklist.flatMap((item) => {
    const entry = entries.find(({ id }) => id === item.id);
    const says = entry === undefined ? undefined : saidOf(item, entry, plan);
    return says === undefined ? [] : [{ item, says }];
  });
  if (done.length === 0) return null;
  return (
    <div class="tl-inset nhsuk-inset-text">
      <h3>Done already</h3>
      <ul class="tl-list">
        {done.map(({ item, says }) => (
          <li key={item.id}>
            <Sign name="done" /> {item.label} <span class="tl-small">({item.id})</span>
            {says.trim() === "" ? null : <span class="tl-small"> {says.trim()}</span>}
          </li>
        ))}
      </ul>
      <p class="tl-small">
        What a record does not show may be done all the same: your word settles it.
      </p>
    </div>
  );
};
