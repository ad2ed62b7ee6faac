import type { Age, Person } from "#clinical/record.ts";
import type {
  Continuity,
  CountId,
  Headline,
  RuleId,
  SafetyId,
  SuppressionId,
} from "#clinical/review.ts";
import type { SureMaybe, Verdict } from "#clinical/verdict.ts";

/** What an audit holds of one patient: a review without its evidence, the same on every engine (contract §8). */
export type PatientRow = {
  /** `Patient/p1`. */
  readonly patient: string;
  readonly sex: Person["sex"];
  readonly age: Age;
  readonly counts: Readonly<Record<CountId, SureMaybe>>;
  readonly continuity: Continuity;
  readonly rules: Readonly<Record<RuleId, Verdict>>;
  readonly safety: readonly SafetyId[];
  readonly suppressed: readonly SuppressionId[];
  readonly headline: Headline;
};
