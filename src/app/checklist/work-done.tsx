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

type Told = { readonly item: ChecklistItem; readonly says: string };

/** What is settled, and by what. */
const doneOf = ({ entries, plan }: Props): readonly Told[] =>
  checklist.flatMap((item) => {
    const entry = entries.find(({ id, state }) => id === item.id && state === "done");
    if (entry === undefined) return [];
    const written = writtenFor(item, plan);
    const inPlan = written.length === 0 ? [] : [`Written down: ${written.join("; ")}.`];
    const inRecord =
      entry.by === "clinician" || entry.says === undefined ? [] : [withSourceNames(entry.says)];
    return [{ item, says: [...inPlan, ...inRecord].join(" ") }];
  });

/** What is written for items that are not settled; one that is asked only sometimes gets no credit for a field it shares. */
const begunOf = ({ entries, plan }: Props): readonly Told[] =>
  checklist
    .filter(
      ({ id, onlyIf }) =>
        onlyIf === undefined && entries.some((entry) => entry.id === id && entry.state !== "done"),
    )
    .map((item) => ({ item, says: writtenFor(item, plan).join("; ") }))
    .filter(({ says }) => says !== "");

type ListProps = {
  readonly title: string;
  readonly told: readonly Told[];
  readonly done?: boolean;
};

const List = ({ title, told, done = false }: ListProps) =>
  told.length === 0 ? null : (
    <>
      <h3>{title}</h3>
      <ul class="tl-list">
        {told.map(({ item, says }) => (
          <li key={item.id}>
            {done ? <Sign name="done" /> : null} {item.label}{" "}
            <span class="tl-small">
              ({item.id}) {says}
            </span>
          </li>
        ))}
      </ul>
    </>
  );

/** The GP's own work, shown before anything that is still to do: what no record shows may be done all the same. */
export const WorkDone = (props: Props) => {
  const [done, begun] = [doneOf(props), begunOf(props)];
  if (done.length + begun.length === 0) return null;
  return (
    <div class="tl-inset nhsuk-inset-text">
      <List title="Done already" told={done} done />
      <List title="Written down already" told={begun} />
      <p class="tl-small">
        What a record does not show may be done all the same: your word settles it.
      </p>
    </div>
  );
};
