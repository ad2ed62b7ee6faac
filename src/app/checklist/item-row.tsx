import type { ChecklistItem } from "#clinical/checklist/index.ts";
import { sections } from "#clinical/plan/index.ts";
import type { PatientRecord } from "#clinical/record.ts";
import type { ChecklistEntry } from "#clinical/review.ts";
import { EntryList } from "../parts/entry-list.tsx";
import { Fold } from "../parts/fold.tsx";
import { reveal } from "../parts/reveal.ts";
import { Tag, type TagWords } from "../parts/tag.tsx";
import type { Visit } from "../visit.ts";
import { checklistStateWords } from "../words/checklist-words.ts";
import { withSourceNames } from "../words/source-words.ts";
import { Cards } from "./cards.tsx";
import { ItemState } from "./item-state.tsx";
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
      <ItemState visit={visit} item={item} fromRecord={fromRecord} />
      <Fold title={`Why, and what it gives the plan (${item.id})`}>
        {() => (
          <>
            <GivesPlan visit={visit} item={item} />
            <Cards item={item} />
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
