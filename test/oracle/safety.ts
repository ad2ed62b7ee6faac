import { addDays, monthsTo, type Window } from "./dates.ts";
import type { Finding } from "./findings.ts";
import type { Read } from "./record.ts";
import { openResults } from "./result-counts.ts";
import type { States } from "./rules.ts";
import { isAlarm, isCountedSymptom, isMeCfs } from "./tables.ts";
import { byGroup, daysOf, type Event, isSureIn, within } from "./tally.ts";
import { whiteEvents } from "./white.ts";

/** §6: what a finding rests on. */
export type Grounds = { readonly id: string; readonly events: readonly Event[] };

const groupOf = ({ group }: Finding): string => group;
const lastYear = ({ asOf }: Read): Window => monthsTo(asOf, 12);

/** §6, alarm-symptom; §9.13. */
const alarms = (read: Read): readonly Event[] =>
  within(
    read.findings.redFlags.filter(({ group, codes }) => codes.some((code) => isAlarm(group, code))),
    lastYear(read),
  );

/** §6, open-urgent-referral: "active or unknown … authored in 12 months or undated". */
const urgentReferrals = (read: Read): readonly Event[] =>
  within(
    read.referrals.filter(
      ({ status, urgent, specialty }) =>
        status !== "completed" && (urgent || specialty === "urgent-suspected-cancer"),
    ),
    lastYear(read),
  );

/** §6, new-symptom: a sure day in the last 28, and nothing sure in the 24 months that end before those. */
const newSymptoms = ({ findings, asOf }: Read): readonly Event[] => {
  const last = { from: addDays(asOf, -27), to: asOf };
  const before = monthsTo(addDays(asOf, -28), 24);
  const counted = findings.symptoms.filter(({ group }) => isCountedSymptom(group));
  return byGroup(counted, groupOf).flatMap(([, events]) => {
    const [first] = daysOf(events, last).days;
    if (!first || events.some((event) => isSureIn(event, before))) return [];
    return events.filter(({ when, sure }) => sure && when.exact && when.earliest === first);
  });
};

/** §6, third-visit: three days, and no sure condition or syndrome of any group on or after the first. */
const thirdVisits = (read: Read): readonly Event[] => {
  const { symptoms, conditions, syndromes } = read.findings;
  const counted = symptoms.filter(({ group }) => isCountedSymptom(group));
  return byGroup(counted, groupOf).flatMap(([, events]) => {
    const { days } = daysOf(events, lastYear(read));
    const first = days[0] ?? "";
    const isExplained = [...conditions, ...syndromes].some(
      ({ sure, when }) => sure && when.earliest >= first,
    );
    if (days.length < 3 || isExplained) return [];
    return events.filter(({ when, sure }) => sure && when.exact && days.includes(when.earliest));
  });
};

/** §6, self-harm, and the suppression `recent-self-harm` with its own threshold for item 9. */
export const selfHarm = (read: Read, isEnough: (item9: number) => boolean): readonly Event[] =>
  within<Event>(
    [
      ...read.findings.redFlags.filter(({ group }) => group === "self-harm-suicide"),
      ...read.scores.filter(
        ({ instrument, value }) => instrument === "phq-9-item-9" && isEnough(value),
      ),
    ],
    lastYear(read),
  );

/** §6: the findings that stand, in order, and what each rests on. */
export const groundsOf = (
  read: Read,
  states: States,
  isMalaiseReported: boolean,
): readonly Grounds[] => {
  const isUnread = (
    [
      "Patient",
      "Encounter",
      "Condition",
      "Observation",
      "DiagnosticReport",
      "ServiceRequest",
      "QuestionnaireResponse",
    ] as const
  ).some((type) => ["partial", "failed", "refused"].includes(states[type] ?? ""));
  const all: readonly Grounds[] = [
    { id: "alarm-symptom", events: alarms(read) },
    { id: "white-2023", events: whiteEvents(read) },
    { id: "abnormal-open", events: openResults(read.results, lastYear(read)) },
    { id: "pending-result", events: read.pending },
    { id: "open-urgent-referral", events: urgentReferrals(read) },
    { id: "new-symptom", events: newSymptoms(read) },
    { id: "third-visit", events: thirdVisits(read) },
    { id: "self-harm", events: selfHarm(read, (item9) => item9 > 0) },
    {
      id: "post-exertional-malaise",
      events: read.findings.syndromes.filter(({ codes }) => isMeCfs(codes)),
    },
  ];
  const standing = all.filter(
    ({ id, events }) =>
      events.length > 0 || (id === "post-exertional-malaise" && isMalaiseReported),
  );
  return isUnread ? [...standing, { id: "not-read", events: [] }] : standing;
};
