import { conditions, redFlags, symptoms, syndromes } from "#clinical/codelists/codelists.ts";
import type { Code, RecordedEvent } from "#clinical/record.ts";
import type { Events } from "../entry.ts";

/** How certain the kinds are: a symptom may be certain where the diagnosis is not (contract §9.10). */
export type Finding = {
  readonly event: RecordedEvent;
  readonly codes: readonly Code[];
  /** Whether a syndrome or condition that the entry names is certain. */
  readonly diagnosisSure: boolean;
};

/** Groups of the codes that have one, each once, with its codes, in document order. */
const grouped = (
  codes: readonly Code[],
  groupOf: (code: Code) => string | undefined,
): ReadonlyMap<string, readonly Code[]> => {
  const groups = new Map<string, Code[]>();
  for (const code of codes) {
    const group = groupOf(code);
    if (group === undefined) continue;
    const known = groups.get(group);
    if (known === undefined) groups.set(group, [code]);
    else if (!known.includes(code)) known.push(code);
  }
  return groups;
};

/** A code that stands in both lists is a symptom only (contract §4). */
const syndromeOf = (code: Code): string | undefined =>
  symptoms.groupOf(code) === undefined ? syndromes.groupOf(code) : undefined;

/** Whether any list of symptom-like entries has a row for one of the codes. */
export const namesFinding = (codes: readonly Code[]): boolean =>
  codes.some((code) =>
    [symptoms, syndromes, conditions, redFlags].some(({ groupOf }) => groupOf(code) !== undefined),
  );

/** The symptoms and red flags that an entry names: one event for each group, and for each red-flag code. */
export const symptomsAndAlarms = ({
  event,
  codes,
}: Pick<Finding, "event" | "codes">): Pick<Events, "symptoms" | "alarms"> => ({
  symptoms: [...grouped(codes, symptoms.groupOf).keys()].map((group) => ({ ...event, group })),
  alarms: [...grouped(codes, redFlags.groupOf)].flatMap(([group, named]) =>
    named.map((code) => ({ ...event, group, code })),
  ),
});

/** The syndromes that an entry names, one event for each group. */
export const syndromesOf = ({ event, codes, diagnosisSure }: Finding): Events["syndromes"] =>
  [...grouped(codes, syndromeOf)].map(([group, named]) => ({
    ...event,
    sure: event.sure && diagnosisSure,
    group,
    codes: named,
  }));

/** The explanatory conditions that an entry names, one event for each group. */
export const conditionsOf = (
  { event, codes, diagnosisSure }: Finding,
  course: Pick<Events["conditions"][number], "active" | "abated">,
): Events["conditions"] =>
  [...grouped(codes, conditions.groupOf).keys()].map((group) => ({
    ...event,
    sure: event.sure && diagnosisSure,
    group,
    ...course,
  }));
