import type { CodeRow, ListName } from "#clinical/codelists/row-of.ts";
import type { ConditionEvent, RecordedEvent } from "#clinical/record.ts";
import type { Telling } from "../entry.ts";

/** How certain the kinds are: a symptom may be certain where the diagnosis is not (contract §9.10). */
export type Finding = {
  readonly event: RecordedEvent;
  readonly rows: readonly CodeRow[];
  /** Whether a syndrome or condition that the entry names is certain. */
  readonly diagnosisSure: boolean;
};

type Grouped = ReadonlyMap<string, readonly CodeRow[]>;

const noGroups: Grouped = new Map();

/** The groups of a list that the rows stand in, each once, with its rows, in document order. */
const grouped = (rows: readonly CodeRow[], list: ListName): Grouped => {
  let groups: Map<string, CodeRow[]> | undefined;
  for (const row of rows) {
    const group = row[list];
    if (group === undefined) continue;
    groups ??= new Map();
    const known = groups.get(group);
    if (known === undefined) groups.set(group, [row]);
    else if (!known.includes(row)) known.push(row);
  }
  return groups ?? noGroups;
};

/** Whether any list of symptom-like entries has a row for one of the codes. */
export const namesFinding = (rows: readonly CodeRow[]): boolean =>
  rows.some(
    ({ symptom, syndrome, condition, redFlag }) =>
      (symptom ?? syndrome ?? condition ?? redFlag) !== undefined,
  );

/** Tells the symptoms and red flags that an entry names: one event for each group, and for each red-flag code. */
export const tellSymptoms = (
  { event, rows }: Pick<Finding, "event" | "rows">,
  { symptoms, alarms }: Telling,
): void => {
  for (const group of grouped(rows, "symptom").keys()) symptoms.push({ ...event, group });
  for (const [group, named] of grouped(rows, "redFlag"))
    for (const { code } of named) alarms.push({ ...event, group, code });
};

/** Tells the syndromes and explanatory conditions that an entry names, one event for each group. */
export const tellDiagnoses = (
  { event, rows, diagnosisSure }: Finding,
  course: Pick<ConditionEvent, "active" | "abated">,
  { syndromes, conditions }: Telling,
): void => {
  const sure = event.sure && diagnosisSure;
  for (const [group, named] of grouped(rows, "syndrome"))
    syndromes.push({ ...event, sure, group, codes: named.map(({ code }) => code) });
  for (const group of grouped(rows, "condition").keys())
    conditions.push({ ...event, sure, group, ...course });
};
