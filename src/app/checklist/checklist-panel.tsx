import { useMemo } from "preact/hooks";
import {
  type ChecklistItem,
  checklist,
  checklistFor,
  withAnswers,
} from "#clinical/checklist/index.ts";
import { withPlan } from "#clinical/checklist/with-plan.ts";
import type { PatientRecord } from "#clinical/record.ts";
import type { ChecklistEntry, Pattern } from "#clinical/review.ts";
import { Fold } from "../parts/fold.tsx";
import { later } from "../parts/later.tsx";
import type { Visit } from "../visit.ts";
import { stageWords } from "../words/checklist-words.ts";
import { ItemRow } from "./item-row.tsx";
import { WorkDone } from "./work-done.tsx";
import "../styles/app.scss";

const Scores = later<{ readonly visit: Visit; readonly record: PatientRecord }>(
  async () => (await import("../scores/scores-panel.tsx")).ScoresPanel,
  "Fetching the scores…",
);

type Props = {
  readonly visit: Visit;
  readonly record: PatientRecord;
  readonly pattern: Pattern;
};

type RowsProps = {
  readonly visit: Visit;
  readonly record: PatientRecord;
  readonly items: readonly ChecklistItem[];
  /** As the record alone has them, and after the answers. */
  readonly before: readonly ChecklistEntry[];
  readonly after: readonly ChecklistEntry[];
};

const Rows = ({ visit, record, items, before, after }: RowsProps) => (
  <ul class="tl-items">
    {items.map((item) => {
      const entry = after.find(({ id }) => id === item.id);
      const fromRecord = before.find(({ id }) => id === item.id);
      return entry === undefined || fromRecord === undefined ? null : (
        <ItemRow
          key={item.id}
          visit={visit}
          record={record}
          item={item}
          entry={entry}
          fromRecord={fromRecord}
        />
      );
    })}
  </ul>
);

const rest = checklist.filter(({ core }) => !core);
const stages = Object.keys(stageWords).filter((stage) =>
  rest.some(({ id }) => id.startsWith(stage)),
);

/** The core items with their states; the rest one tap away. Nothing but the safety items has a forced order. */
export const ChecklistPanel = ({ visit, record, pattern }: Props) => {
  const core = checklist.filter((item) => item.core);
  const fromRecord = useMemo(() => checklistFor(record, pattern), [record, pattern]);
  const { plan } = visit.desk.work.value;
  const before = withPlan(fromRecord, plan, visit.ports.existing.value?.answers);
  const after = withAnswers(before, visit.desk.work.value.checklist);
  const settled = core.filter(({ id }) =>
    after.some((one) => one.id === id && (one.state === "done" || one.state === "not-applicable")),
  );
  return (
    <>
      <p role="status">
        {settled.length} of {core.length} core items settled. Any order; none blocks the visit.
      </p>
      <WorkDone entries={after} plan={plan} />
      <Rows visit={visit} record={record} items={core} before={before} after={after} />
      <Fold title="Scores, and how they change" id="scores">
        {() => <Scores visit={visit} record={record} />}
      </Fold>
      <Fold title={`${rest.length} more items`}>
        {() =>
          stages.map((stage) => (
            <div key={stage}>
              <h3>{stageWords[stage]}</h3>
              <Rows
                visit={visit}
                record={record}
                items={rest.filter(({ id }) => id.startsWith(stage))}
                before={before}
                after={after}
              />
            </div>
          ))
        }
      </Fold>
    </>
  );
};
