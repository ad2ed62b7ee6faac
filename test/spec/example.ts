import type { SourceState, SourceType } from "#clinical/record.ts";
import type {
  CountId,
  Headline,
  PracticeReference,
  RuleId,
  SafetyId,
  SuppressionId,
} from "#clinical/review.ts";
import type { Verdict } from "#clinical/verdict.ts";

/** What every engine must find; what an example does not name, it does not claim. */
export type Expected = {
  /** `[sure, maybe]` */
  readonly counts?: Partial<Record<CountId, readonly [sure: number, maybe: number]>>;
  /** What `clinicians-12m` says of continuity; null where undefined. */
  readonly continuity?: {
    readonly upc?: number | null;
    readonly coc?: number | null;
    readonly secon?: number | null;
    readonly unknownClinician?: number;
  };
  readonly rules?: Partial<Record<RuleId, Verdict>>;
  /** Every finding that stands, seen or not, in the order of the contract. */
  readonly safety?: readonly SafetyId[];
  /** Those among them that a clinician has seen. */
  readonly seen?: readonly SafetyId[];
  /** Every suppression, in the order of the contract. */
  readonly suppressed?: readonly SuppressionId[];
  readonly headline?: Headline;
  /** Entries that must be set aside, by the id that the timeline gives them. */
  readonly setAside?: readonly string[];
};

/** A worked example: a record small enough to hold in the head, and what follows from it. */
export type Example = {
  readonly title: string;
  /** Why, where the title does not say it. */
  readonly text?: string;
  /** The day of the review; `usual.asOf` where not said. */
  readonly asOf?: string;
  /** A FHIR date, which may be partial; "" where the record has none. */
  readonly born?: string;
  readonly sex?: "female" | "male";
  /** Lines `when | what (marks) | who | about`, in the language of `timeline.ts` and `said.ts`. */
  readonly timeline: string;
  /** Sources that were not read whole. */
  readonly sources?: Partial<Record<SourceType, SourceState>>;
  readonly thresholds?: PracticeReference["thresholds"];
  /** Checklist items that the clinician attests now. */
  readonly attested?: readonly string[];
  /** Post-exertional malaise is reported in the answers. */
  readonly postExertionalMalaise?: boolean;
  readonly expects: Expected;
};

/** Examples that make one point, and the sentence they are examples of. */
export type Chapter = {
  readonly title: string;
  /** Where the contract says it. */
  readonly clause: string;
  readonly text: string;
  /** A table that the examples were made from; where there is one, the manual prints it and a line for each example. */
  readonly table?: string;
  readonly examples: readonly Example[];
};

/** Chapters that belong together. */
export type Part = { readonly title: string; readonly chapters: readonly Chapter[] };

/** Who is reviewed, and when, where an example does not say: a woman of 46. */
export const usual = { asOf: "2026-11-22", born: "1980-05-04", sex: "female" } as const;
