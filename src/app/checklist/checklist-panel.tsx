import { type ChecklistItem, checklist } from "#clinical/checklist/index.ts";
import type { Review } from "#clinical/review.ts";
import { Fold } from "../parts/fold.tsx";
import type { Visit } from "../visit.ts";
import { stageWords } from "../words/checklist-words.ts";
import { ItemRow } from "./item-row.tsx";

type Props = { readonly visit: Visit; readonly review: Review };

const Rows = ({ visit, review, items }: Props & { readonly items: readonly ChecklistItem[] }) => (
  <ul class="tl-items">
    {items.map((item) => {
      const entry = visit.checklist.value.find(({ id }) => id === item.id);
      const fromRecord = review.checklist.find(({ id }) => id === item.id);
      return entry === undefined || fromRecord === undefined ? null : (
        <ItemRow key={item.id} visit={visit} item={item} entry={entry} fromRecord={fromRecord} />
      );
    })}
  </ul>
);

const rest = checklist.filter(({ core }) => !core);
const stages = Object.keys(stageWords).filter((stage) =>
  rest.some(({ id }) => id.startsWith(stage)),
);

/** The core items with their states; the rest one tap away. Nothing but the safety items has a forced order. */
export const ChecklistPanel = ({ visit, review }: Props) => {
  const core = checklist.filter((item) => item.core);
  const states = visit.checklist.value;
  const settled = core.filter(({ id }) =>
    states.some((one) => one.id === id && (one.state === "done" || one.state === "not-applicable")),
  );
  return (
    <>
      <p role="status">
        {settled.length} of {core.length} core items settled. Any order; none blocks the visit.
      </p>
      <Rows visit={visit} review={review} items={core} />
      <Fold title={`${rest.length} more items`}>
        {() =>
          stages.map((stage) => (
            <div key={stage}>
              <h3>{stageWords[stage]}</h3>
              <Rows
                visit={visit}
                review={review}
                items={rest.filter(({ id }) => id.startsWith(stage))}
              />
            </div>
          ))
        }
      </Fold>
    </>
  );
};
