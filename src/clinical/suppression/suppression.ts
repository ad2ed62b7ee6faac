import type { PatientRecord, ResourceId, SourceType } from "../record.ts";
import type { SuppressionId } from "../review.ts";
import type { Citation } from "../rule.ts";

/** A circumstance in which the pattern is not shown: it would mislead, or another pathway comes first. */
export type SuppressionRule = {
  readonly id: SuppressionId;
  readonly title: string;
  readonly reads: readonly SourceType[];
  readonly source: Citation;
  /** The entries that it stands on; empty where it does not stand. */
  readonly standsOn: (record: PatientRecord) => readonly { readonly id: ResourceId }[];
};
