import type { Day } from "../day.ts";

/** How much a service asks of a person and of the system: step by step, least first (seed 004, stepped care). */
export const tiers = ["practice", "near-home", "talking-therapy", "specialist"] as const;
export type Tier = (typeof tiers)[number];

/** One service as the practice knows it: what a patient must hear before they are referred. */
export type Service = {
  readonly id: string;
  readonly name: string;
  readonly tier: Tier;
  /** Which of `options.ts` it is; absent where it is none of them. */
  readonly kind?: string;
  /** The job title of the person they will meet. */
  readonly whoTheyMeet: string;
  readonly whatHappens: string;
  /** Individual, group, online; how long and how often. */
  readonly how: string;
  readonly where: string;
  /** With or beside medical care: named first, for it lessens stigma. */
  readonly coLocated: boolean;
  /** Whom the service takes, and whom not. */
  readonly thresholds: string;
  readonly wait: string;
  readonly selfReferral: boolean;
  /** What the patient must do before they are seen; none is said as such. */
  readonly optIn: string;
  readonly missedVisit: string;
  readonly wayBack: string;
  /** What the service says of its experience with persistent physical symptoms; "not known" is an answer. */
  readonly ppsExperience: string;
  readonly modalities: readonly string[];
  readonly employmentAdviser: boolean;
  /** Whether it works by raising activity: never offered where exertion may bring a relapse. */
  readonly raisesActivity: boolean;
  readonly contact: string;
  /** Whether and how the service talks a case over with a GP (seed 004); absent where it is not known. */
  readonly consultation?: string;
  readonly lastChecked: Day;
  readonly checkedBy: string;
};

/** The practice's own list of services. */
export type Directory = { readonly practice: string; readonly services: readonly Service[] };
