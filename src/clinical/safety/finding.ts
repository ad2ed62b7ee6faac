import type { PatientRecord, ResourceId, SourceType } from "../record.ts";
import type { Counts, SafetyId } from "../review.ts";
import type { Citation } from "../rule.ts";

/** What a finding is asked of. */
export type Asked = {
  /** The recent part of it is enough: no finding looks further back than the counts do. */
  readonly record: PatientRecord;
  readonly counts: Counts;
  /** Post-exertional malaise was reported in the answers. */
  readonly postExertionalMalaise: boolean;
};

/** Something that must be looked at before any pattern is. */
export type Finding = {
  readonly id: SafetyId;
  readonly title: string;
  /** The checklist item whose attestation settles it; without one it stays open. */
  readonly item?: "A3" | "A4" | "A6";
  /** Whether it comes before the pattern in the headline until it is seen. */
  readonly holdsHeadline: boolean;
  /** The sources it reads. */
  readonly reads: readonly SourceType[];
  readonly source: Citation;
  /** The entries that it stands on; undefined where it does not stand. */
  readonly standsOn: (asked: Asked) => readonly ResourceId[] | undefined;
};

/** The events' ids where there are any: the finding stands on them. */
export const onAny = (
  events: readonly { readonly id: ResourceId }[],
): readonly ResourceId[] | undefined =>
  events.length === 0 ? undefined : events.map(({ id }) => id);
