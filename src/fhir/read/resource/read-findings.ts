import type { CodeRow, ListName } from "#clinical/codelists/row-of.ts";
import type { Code, ConditionEvent, RecordedEvent } from "#clinical/record.ts";
import { groupsIn } from "../../element/coding.ts";
import type { Telling } from "../entry.ts";

/** How certain the kinds are: a symptom may be certain where the diagnosis is not (contract §9.10). */
export type Finding = {
  readonly event: RecordedEvent;
  readonly rows: readonly CodeRow[];
  /** Whether a syndrome or condition that the entry names is certain. */
  readonly diagnosisSure: boolean;
};

/** The codes that stand in the group, each once. */
const codesIn = (rows: readonly CodeRow[], list: ListName, group: string): readonly Code[] => [
  ...new Set(rows.filter((row) => row[list] === group).map(({ code }) => code)),
];

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
  const { id, when, sure, says } = event;
  for (const group of groupsIn(rows, "symptom")) symptoms.push({ id, when, sure, says, group });
  for (const group of groupsIn(rows, "redFlag"))
    for (const code of codesIn(rows, "redFlag", group)) alarms.push({ ...event, group, code });
};

/** Tells the syndromes and explanatory conditions that an entry names, one event for each group. */
export const tellDiagnoses = (
  { event, rows, diagnosisSure }: Finding,
  course: Pick<ConditionEvent, "active" | "abated">,
  { syndromes, conditions }: Telling,
): void => {
  const sure = event.sure && diagnosisSure;
  for (const group of groupsIn(rows, "syndrome"))
    syndromes.push({ ...event, sure, group, codes: codesIn(rows, "syndrome", group) });
  for (const group of groupsIn(rows, "condition"))
    conditions.push({ ...event, sure, group, ...course });
};
