import type { CountId, Counts } from "./counts.ts";
import { monthsTo, place } from "./dates.ts";
import type { Type } from "./owners.ts";
import type { Ages, Read } from "./record.ts";
import { isMajor, snomed } from "./tables.ts";
import { within } from "./tally.ts";

export type Verdict = "met" | "not met" | "cannot tell";

/** §8: as much of `practice-reference.json` as the rules look at. */
export type Reference = {
  readonly thresholds: readonly {
    readonly sex: string;
    readonly band: string;
    readonly n: number;
    readonly p90: number | null;
    readonly p97: number | null;
  }[];
};

/** §3, `state`: what is not named here answered in full. */
export type States = Readonly<Partial<Record<Type, string>>>;

/** §2, Kleene and. */
const and = (...parts: readonly Verdict[]): Verdict => {
  if (parts.includes("not met")) return "not met";
  return parts.includes("cannot tell") ? "cannot tell" : "met";
};

/** §2, Kleene or. */
const or = (...parts: readonly Verdict[]): Verdict => {
  if (parts.includes("met")) return "met";
  return parts.includes("cannot tell") ? "cannot tell" : "not met";
};

/** §2, Kleene not. */
const not = (part: Verdict): Verdict => {
  if (part === "cannot tell") return part;
  return part === "met" ? "not met" : "met";
};

const symptomSources: readonly Type[] = ["Encounter", "Condition", "Observation"];
const diagnosisSources: readonly Type[] = ["Condition", "Observation"];

/** §4, the column "From": the sources that feed a count. */
const feeds: Readonly<Record<CountId, readonly Type[]>> = {
  "contacts-6m": ["Encounter"],
  "contacts-12m": ["Encounter"],
  "contacts-24m": ["Encounter"],
  "contacts-year-2": ["Encounter"],
  "contacts-year-3": ["Encounter"],
  "emergency-12m": ["Encounter"],
  "excluded-12m": ["Encounter"],
  "clinicians-12m": ["Encounter"],
  "symptom-groups-12m": symptomSources,
  "persistent-groups-24m": symptomSources,
  "symptom-events-6m-peak": symptomSources,
  syndromes: diagnosisSources,
  "syndromes-with-mecfs": diagnosisSources,
  "bds-groups-12m": symptomSources,
  "negative-investigations-36m": ["Observation", "DiagnosticReport", "Procedure"],
  "negative-investigations-24m": ["Observation", "DiagnosticReport", "Procedure"],
  "specialist-referrals-36m": ["ServiceRequest"],
  "repeat-normal-24m": ["Condition", "Observation", "DiagnosticReport"],
  "long-term-conditions": diagnosisSources,
  "abnormal-open": ["Observation", "DiagnosticReport"],
};

/** §2, Verdict: the comparison of numbers alone. */
const reaches = (sure: number, maybe: number, least: number): Verdict => {
  if (sure >= least) return "met";
  return sure + maybe < least ? "not met" : "cannot tell";
};

/** §2, Verdict: an unread source "turns not met into cannot tell in every single comparison". */
const unlessUnread = (verdict: Verdict, sources: readonly Type[], states: States): Verdict => {
  const isUnread = sources.some((type) =>
    ["partial", "failed", "refused"].includes(states[type] ?? ""),
  );
  return verdict === "not met" && isUnread ? "cannot tell" : verdict;
};

/** §9.3: "met if every age meets it, not met if none does; no birth date: cannot tell". */
const everyAge = (ages: Ages, verdict: (age: number) => Verdict): Verdict => {
  if (!ages) return "cannot tell";
  const all: Verdict[] = [];
  for (let age = ages.youngest; age <= ages.oldest; age++) all.push(verdict(age));
  const [first = "cannot tell"] = all;
  return all.every((each) => each === first) ? first : "cannot tell";
};

const ageFrom = (ages: Ages, least: number, most = Number.POSITIVE_INFINITY): Verdict =>
  everyAge(ages, (age) => (age >= least && age <= most ? "met" : "not met"));

/** §5, FA-P90: the bands. */
const bandOf = (age: number): string => {
  if (age <= 30) return "18-30";
  if (age <= 45) return "31-45";
  return age <= 60 ? "46-60" : "61+";
};

/** §5, PHQ15: whether the latest in 12 months reaches it, whichever could be the latest; none is cannot tell. */
const latestPhq15 = ({ scores, asOf }: Read, least: number): Verdict => {
  const window = monthsTo(asOf, 12);
  const all = within(scores, window).filter(({ instrument }) => instrument === "phq-15");
  const sure = all.filter((score) => score.sure && place(score.when, window) === "in");
  if (sure.length === 0) return "cannot tell";
  const couldBeLatest = all.filter(({ when, value }) =>
    sure.every(
      (other) =>
        other.when.earliest < when.latest ||
        (other.when.earliest === when.latest && other.value <= value),
    ),
  );
  const verdicts = couldBeLatest.map(({ value }): Verdict => (value >= least ? "met" : "not met"));
  return verdicts.every((each) => each === verdicts[0])
    ? (verdicts[0] ?? "cannot tell")
    : "cannot tell";
};

/** §5, KITS-A: groups ibs and fibromyalgia, and four SNOMED codes. */
const kitsA = ({ findings }: Read): Verdict => {
  const four = ["52702003", "377181000000104", "377171000000101", "377161000000108"];
  const found = findings.syndromes.filter(
    ({ group, codes }) =>
      ["ibs", "fibromyalgia"].includes(group) ||
      codes.some((code) => four.some((each) => code === `${snomed}|${each}`)),
  );
  if (found.some(({ sure }) => sure)) return "met";
  return found.length > 0 ? "cannot tell" : "not met";
};

/** §5, "major illness" = an active or past condition in the major groups. */
const majorIllness = ({ findings }: Read): Verdict => {
  const found = findings.conditions.filter(({ group }) => isMajor(group));
  if (found.some(({ sure }) => sure)) return "met";
  return found.length > 0 ? "cannot tell" : "not met";
};

/** §9.7, TL-5. */
const lowContinuity = (counts: Counts, states: States): Verdict => {
  const contacts = counts["contacts-12m"];
  const { upc, unknownClinician } = counts["clinicians-12m"];
  const enough = unlessUnread(reaches(contacts.sure, contacts.maybe, 5), ["Encounter"], states);
  if (enough === "not met") return "not met";
  const isUnclear =
    enough === "cannot tell" || contacts.maybe > 0 || unknownClinician * 5 > contacts.sure;
  if (isUnclear || upc === null) return "cannot tell";
  return unlessUnread(upc < 0.5 ? "met" : "not met", ["Encounter"], states);
};

/** §5: every rule, in its order. */
export const rulesOf = (
  read: Read,
  counts: Counts,
  states: States,
  reference: Reference | undefined,
): Readonly<Record<string, Verdict>> => {
  const { ages } = read;
  const atLeast = (id: CountId, least: number): Verdict =>
    unlessUnread(reaches(counts[id].sure, counts[id].maybe, least), feeds[id], states);
  const chronic = atLeast("long-term-conditions", 1);
  const major = unlessUnread(majorIllness(read), diagnosisSources, states);
  const syndrome = atLeast("syndromes", 1);
  const thresholdReached = (id: CountId, percentile: "p90" | "p97"): Verdict =>
    everyAge(ages, (age) => {
      if (age < 18) return "not met";
      const row = reference?.thresholds.find(
        ({ sex, band }) => sex === read.sex && band === bandOf(age),
      );
      const threshold = row?.[percentile] ?? 0;
      const isTold = (row?.n ?? 0) >= 30 && threshold >= 2;
      return isTold ? atLeast(id, threshold) : "cannot tell";
    });
  const mss = (ageFits: Verdict, negatives: number): Verdict =>
    and(
      ageFits,
      atLeast("specialist-referrals-36m", 2),
      or(syndrome, atLeast("negative-investigations-36m", negatives)),
      not(major),
    );
  const faP90 = thresholdReached("contacts-12m", "p90");
  const faPers3 = and(
    faP90,
    thresholdReached("contacts-year-2", "p90"),
    thresholdReached("contacts-year-3", "p90"),
  );
  const fa2y30 = atLeast("contacts-24m", 30);
  const tl1 = or(faP90, faPers3, fa2y30);
  const tl2 = or(atLeast("persistent-groups-24m", 2), syndrome);
  const tl3 = mss(ageFrom(ages, 18), 2);
  const tl4 = atLeast("repeat-normal-24m", 1);
  const scored = (least: number): Verdict =>
    unlessUnread(latestPhq15(read, least), ["Observation", "QuestionnaireResponse"], states);
  return {
    "DENB-2014": and(
      ageFrom(ages, 18),
      atLeast("contacts-12m", 5),
      not(chronic),
      or(syndrome, atLeast("symptom-groups-12m", 3)),
    ),
    "KITS-A": unlessUnread(kitsA(read), diagnosisSources, states),
    "KITS-B": atLeast("symptom-events-6m-peak", 6),
    "MSS-PILOT": mss(ageFrom(ages, 18, 64), 1),
    MSS3: mss(ageFrom(ages, 18, 69), 2),
    "EL-2014": and(atLeast("contacts-24m", 11), atLeast("negative-investigations-24m", 2)),
    "FA-P90": faP90,
    "FA-P97": thresholdReached("contacts-12m", "p97"),
    "FA-PERS3": faPers3,
    "FA-2Y30": fa2y30,
    "BDS-SINGLE": atLeast("bds-groups-12m", 1),
    "BDS-MULTI": atLeast("bds-groups-12m", 3),
    "PHQ15-MEDIUM": scored(10),
    "PHQ15-HIGH": scored(15),
    "TL-1": tl1,
    "TL-2": tl2,
    "TL-3": tl3,
    "TL-4": tl4,
    "TL-5": lowContinuity(counts, states),
    "TL-FLAG": or(tl3, and(tl2, or(tl1, tl4))),
  };
};
