import { addMonths, type Day, isDay } from "#clinical/day.ts";
import { reviewsDue } from "#clinical/life/review-due.ts";
import type { PatientRecord, RecordedPlan, ResourceId } from "#clinical/record.ts";
import { dayNumber } from "../deciding/day-numbers.ts";
import type { Cell } from "../tables/fill-table.ts";
import type { CareRow } from "./care-row.ts";

const stageA = ["A1", "A2", "A3", "A4", "A5", "A6", "A7"];
/** Those that a clinician alone can settle; A4 and A5 may be settled by the record, and are then not written. */
const ownWord = ["A1", "A3", "A6"];
const settled: readonly (string | undefined)[] = ["done", "not-applicable"];

const kept = ["active", "on-hold", "completed", "revoked"];
const goalsKept = ["proposed", "planned", "accepted", "active", "on-hold", "completed"];

const dayIn = (text: string | undefined): Day | undefined => {
  const day = text?.slice(0, 10) ?? "";
  return isDay(day) ? day : undefined;
};

const first = (days: readonly (Day | undefined)[]): Day | undefined =>
  days.flatMap((day) => day ?? []).toSorted()[0];

const numberOrNull = (day: Day | undefined): number | null =>
  day === undefined ? null : dayNumber(day);

/** The last word on each item, whenever it was said. */
const wordsOn = ({ attestations }: PatientRecord): ReadonlyMap<string, string> => {
  const inOrder = attestations.toSorted((a, b) => (a.when.earliest < b.when.earliest ? -1 : 1));
  return new Map(inOrder.flatMap(({ said = [] }) => said.map(({ id, state }) => [id, state])));
};

const stageAComplete = (words: ReadonlyMap<string, string>): boolean =>
  ownWord.every((id) => settled.includes(words.get(id))) &&
  stageA.every((id) => !words.has(id) || settled.includes(words.get(id)));

const doneOn = ({ attestations }: PatientRecord, item: string): Day | undefined =>
  attestations
    .flatMap(({ when, done }) => (done.includes(item) ? when.earliest : []))
    .toSorted()
    .at(-1);

const hasLead = ({ person, careTeams }: PatientRecord): boolean =>
  person.generalPractitioner !== undefined ||
  careTeams.some(({ status, members }) => status === "active" && members.length > 0);

const endOf = ({ status, period }: RecordedPlan): Day | undefined =>
  status === "completed" ? dayIn(period.end) : undefined;

/** Whether another plan began within 6 months after the end of one. */
const cameBack = (plans: readonly RecordedPlan[]): boolean =>
  plans.some((plan) => {
    const end = endOf(plan);
    if (end === undefined) return false;
    return plans.some(({ period }) => {
      const start = dayIn(period.start);
      return start !== undefined && start > end && start <= addMonths(end, 6);
    });
  });

const lastDismissal = ({ attestations }: PatientRecord) =>
  attestations
    .filter(({ dismissal }) => dismissal !== undefined)
    .toSorted((a, b) => (a.when.earliest < b.when.earliest ? -1 : 1))
    .at(-1);

const standingOf = (plans: readonly RecordedPlan[]): CareRow["plan"] => {
  if (plans.some(({ status }) => status === "active" || status === "on-hold")) return "running";
  return plans.length > 0 ? "ended" : null;
};

/** What a record shows of the care planned with Throughline; undefined where it holds nothing of ours. */
export const careOf = (record: PatientRecord): CareRow | undefined => {
  const { person, attestations, goals } = record;
  const plans = record.plans.filter(
    ({ planId, status }) => planId !== undefined && kept.includes(status),
  );
  if (plans.length === 0 && attestations.length === 0) return undefined;
  const words = wordsOn(record);
  const dismissal = lastDismissal(record);
  const starts = plans.map(({ period }) => dayIn(period.start));
  const said = attestations.map(({ when }) => when.earliest);
  return {
    patient: person.id,
    plan: standingOf(plans),
    begun: numberOrNull(first([...starts, ...said])),
    stage_a: stageAComplete(words),
    lead: hasLead(record),
    explained: words.get("C2") === "done",
    goal: goals.some(({ ours, status, text }) => ours && text !== "" && goalsKept.includes(status)),
    review: reviewsDue(record)[0]?.state ?? null,
    ending: words.get("H2") === "done",
    ended: numberOrNull(first(plans.map(endOf))),
    returned: cameBack(plans),
    medicines: numberOrNull(doneOn(record, "F1")),
    dismissed: dismissal?.dismissal?.reason ?? null,
    dismissed_on: numberOrNull(dismissal?.when.earliest),
  };
};

/** What was told a patient about each entry of the record, and when at the earliest. */
export const messageRows = (
  patient: ResourceId,
  messages: PatientRecord["messages"],
): readonly (readonly Cell[])[] =>
  messages.flatMap(({ about, when }) =>
    about.map((each) => [patient, each, dayNumber(when.earliest)]),
  );
