import { type Continuity, continuityOf } from "./continuity.ts";
import { addMonths, type Day, monthsTo, type Window } from "./dates.ts";
import { sorted } from "./json.ts";
import type { Read } from "./record.ts";
import { abnormalOpen, repeatNormal } from "./result-counts.ts";
import { bdsGroups, peak, persistentGroups } from "./symptom-counts.ts";
import {
  isCountedSymptom,
  isCountedSyndrome,
  isLongTerm,
  isMeCfs,
  isSpecialist,
} from "./tables.ts";
import { type Count, idsOf, isSureIn, tally, tallyDays, tallyGroups, within } from "./tally.ts";

/** §4, `contacts-year-2`, `-year-3`: the 12 months before the last 12, and before those. */
const yearBack = (asOf: Day, years: number): Window => monthsTo(addMonths(asOf, -12 * years), 12);

const groupOf = ({ group }: { readonly group: string }): string => group;
const familyOf = ({ family }: { readonly family: string }): string => family;

/** §4, `clinicians-12m`: distinct known clinicians of sure contacts, then "the others of maybe contacts". */
const clinicians = ({ contacts, asOf }: Read): Count & Continuity => {
  const window = monthsTo(asOf, 12);
  const inside = within(contacts, window).filter(({ clinician }) => clinician !== undefined);
  const keysOf = (some: typeof inside): string[] =>
    sorted(some.flatMap(({ clinician }) => clinician ?? []));
  const sure = keysOf(inside.filter((contact) => isSureIn(contact, window)));
  return {
    sure: sure.length,
    maybe: keysOf(inside).filter((key) => !sure.includes(key)).length,
    ...window,
    evidence: idsOf(inside),
    ...continuityOf(contacts, window),
  };
};

/** §4, `syndromes` and `syndromes-with-mecfs`: ever, distinct. */
const syndromes = ({ findings }: Read, withMeCfs: boolean): Count =>
  tallyGroups(
    findings.syndromes.filter(
      ({ group, codes }) => isCountedSyndrome(group, codes) || (withMeCfs && isMeCfs(codes)),
    ),
    groupOf,
    undefined,
  );

/** §4: the counts, in its order. */
export const countsOf = (read: Read) => {
  const { asOf, contacts, visits, findings, negatives, clusters } = read;
  const last = (months: number): Window => monthsTo(asOf, months);
  const ofKind = (kind: string) =>
    visits
      .filter((visit) => visit.kind === kind)
      .map((visit) => ({ ...visit, sure: visit.finished }));
  const symptoms = findings.symptoms.filter(({ group }) => isCountedSymptom(group));
  return {
    "contacts-6m": tally(contacts, last(6)),
    "contacts-12m": tally(contacts, last(12)),
    "contacts-24m": tally(contacts, last(24)),
    "contacts-year-2": tally(contacts, yearBack(asOf, 1)),
    "contacts-year-3": tally(contacts, yearBack(asOf, 2)),
    "emergency-12m": tallyDays(ofKind("emergency"), () => "emergency", last(12)),
    "excluded-12m": tally(ofKind("excluded"), last(12)),
    "clinicians-12m": clinicians(read),
    "symptom-groups-12m": tallyGroups(symptoms, groupOf, last(12)),
    "persistent-groups-24m": persistentGroups(symptoms, last(24)),
    "symptom-events-6m-peak": peak(symptoms),
    syndromes: syndromes(read, false),
    "syndromes-with-mecfs": syndromes(read, true),
    "bds-groups-12m": bdsGroups(findings, last(12)),
    "negative-investigations-36m": tallyDays(negatives, familyOf, last(36)),
    "negative-investigations-24m": tallyDays(negatives, familyOf, last(24)),
    "specialist-referrals-36m": tally(
      clusters.filter(({ specialty }) => isSpecialist(specialty)),
      last(36),
    ),
    "repeat-normal-24m": repeatNormal(read, last(24)),
    "long-term-conditions": tallyGroups(
      findings.conditions.filter(({ group, active }) => active && isLongTerm(group)),
      groupOf,
      undefined,
    ),
    "abnormal-open": abnormalOpen(read.results, last(12)),
  } as const;
};

export type Counts = ReturnType<typeof countsOf>;
export type CountId = keyof Counts;
