import type { Day } from "./day.ts";
import type { ResourceId, SetAside, Source, SourceType } from "./record.ts";
import type { Verdict } from "./verdict.ts";

/** The counts of contract §4, in its order; `extend` may add at the end. */
export const countIds = [
  "contacts-6m",
  "contacts-12m",
  "contacts-24m",
  "contacts-year-2",
  "contacts-year-3",
  "emergency-12m",
  "excluded-12m",
  "clinicians-12m",
  "symptom-groups-12m",
  "persistent-groups-24m",
  "symptom-events-6m-peak",
  "syndromes",
  "syndromes-with-mecfs",
  "bds-groups-12m",
  "negative-investigations-36m",
  "negative-investigations-24m",
  "specialist-referrals-36m",
  "repeat-normal-24m",
  "long-term-conditions",
  "abnormal-open",
] as const;
export type CountId = (typeof countIds)[number];

/** A count over a window, with the entries it rests on, sorted by code point. */
export type Count = {
  readonly sure: number;
  readonly maybe: number;
  /** Absent where the count looks at the whole record. */
  readonly from?: Day;
  readonly to?: Day;
  readonly evidence: readonly ResourceId[];
  /** What was counted, a line each (groups, specialties, families), for the screen; not in the JSON. */
  readonly parts?: readonly CountPart[];
};
export type CountPart = {
  readonly name: string;
  readonly sure: boolean;
  readonly evidence: readonly ResourceId[];
};

/** `clinicians-12m` carries continuity too; four decimals, null where undefined. */
export type Continuity = {
  readonly upc: number | null;
  readonly coc: number | null;
  readonly secon: number | null;
  readonly unknownClinician: number;
};
export type Counts = Readonly<Record<Exclude<CountId, "clinicians-12m">, Count>> & {
  readonly "clinicians-12m": Count & Continuity;
};

export const ruleIds = [
  "DENB-2014",
  "KITS-A",
  "KITS-B",
  "MSS-PILOT",
  "MSS3",
  "EL-2014",
  "FA-P90",
  "FA-P97",
  "FA-PERS3",
  "FA-2Y30",
  "BDS-SINGLE",
  "BDS-MULTI",
  "PHQ15-MEDIUM",
  "PHQ15-HIGH",
  "TL-1",
  "TL-2",
  "TL-3",
  "TL-4",
  "TL-5",
  "TL-FLAG",
] as const;
export type RuleId = (typeof ruleIds)[number];
export type RuleOutcome = { readonly verdict: Verdict; readonly because: readonly string[] };

export const safetyIds = [
  "alarm-symptom",
  "white-2023",
  "abnormal-open",
  "pending-result",
  "open-urgent-referral",
  "new-symptom",
  "third-visit",
  "self-harm",
  "post-exertional-malaise",
  "not-read",
] as const;
export type SafetyId = (typeof safetyIds)[number];
export type SafetyFinding = {
  readonly id: SafetyId;
  /** Attested by a clinician on or after its latest evidence: listed, no longer holding the headline. */
  readonly seen: boolean;
  readonly evidence: readonly ResourceId[];
};

export const suppressionIds = [
  "under-18",
  "pregnancy",
  "palliative",
  "cancer",
  "severe-mental-illness",
  "recent-self-harm",
] as const;
export type SuppressionId = (typeof suppressionIds)[number];
export type Suppression = { readonly id: SuppressionId; readonly evidence: readonly ResourceId[] };

export type Headline =
  | "suppressed"
  | "no-pattern"
  | "cannot-tell"
  | "rethink-first"
  | "possible-pattern";

export type ChecklistState = "due" | "done" | "not-applicable" | "needs-clinician";
export type ChecklistEntry = {
  readonly id: string;
  readonly state: ChecklistState;
  readonly evidence: readonly ResourceId[];
  /** What the record suggests, for the screen; like all that follows, not in the JSON. */
  readonly says?: string;
  /** Whose word the state is. */
  readonly by?: "record" | "plan" | "clinician" | "earlier plan";
  /** The last day on which an attestation stands, where time ends it. */
  readonly standsUntil?: Day;
  /** Why what was said in an earlier plan no longer counts. */
  readonly ended?: "expired" | "reopened";
  /** "Not now": the day on which it comes back. */
  readonly snoozedUntil?: Day;
};

/** What the record shows of one person: the rules, counts and findings together. It is not a diagnosis. */
export type Pattern = {
  readonly patient: ResourceId;
  readonly asOf: Day;
  readonly sources: Readonly<Record<SourceType, Source>>;
  readonly setAside: readonly SetAside[];
  readonly counts: Counts;
  readonly rules: Readonly<Record<RuleId, RuleOutcome>>;
  readonly safety: readonly SafetyFinding[];
  readonly suppressed: readonly Suppression[];
  readonly headline: Headline;
};

/** All that a review says of one person (contract §3); the order of keys is that of §4 and §5. */
export type Review = Pattern & { readonly checklist: readonly ChecklistEntry[] };

/** The practice's own thresholds for contacts in 12 months, from its last audit (contract §8). */
export type PracticeReference = {
  readonly asOf: string;
  readonly thresholds: readonly {
    readonly sex: string;
    readonly band: string;
    readonly n: number;
    readonly p90: number | null;
    readonly p97: number | null;
  }[];
};
