import { addDays, type Day, type Window } from "../day.ts";
import { specialistGroups, unspecified } from "../groups.ts";
import type { ReferralEvent, ResourceId } from "../record.ts";
import type { Count } from "../review.ts";
import type { When } from "../when.ts";
import { byCodePoint, certaintyIn, toCount, toEvidence } from "./tally.ts";

/** Days after the first within which the same specialty is the same referral. */
export const sameWithinDays = 28;

/** The statuses of a referral that counts. */
export const countedStatuses: ReadonlySet<string> = new Set(["active", "completed", "unknown"]);

type Cluster = {
  readonly specialty: string;
  readonly when: When;
  readonly until: Day;
  sure: boolean;
  readonly ids: ResourceId[];
};

const counts = ({ specialty, status }: ReferralEvent): boolean =>
  countedStatuses.has(status) && specialistGroups.has(specialty);

const isSure = ({ sure, status, specialty }: ReferralEvent): boolean =>
  sure && status !== "unknown" && specialty !== unspecified;

const begun = (referral: ReferralEvent): Cluster => ({
  specialty: referral.specialty,
  when: referral.when,
  until: addDays(referral.when.earliest, sameWithinDays),
  sure: isSure(referral),
  ids: [referral.id],
});

/** Referrals of one specialty that are one: day-precise ones close after the first, which gives the date. */
const clustersOf = (referrals: readonly ReferralEvent[]): readonly Cluster[] => {
  const clusters: Cluster[] = [];
  const open = new Map<string, Cluster>();
  const inOrder = [...referrals].sort(
    (a, b) => byCodePoint(a.when.earliest, b.when.earliest) || byCodePoint(a.id, b.id),
  );
  for (const referral of inOrder) {
    const cluster = referral.when.exact ? open.get(referral.specialty) : undefined;
    if (cluster !== undefined && referral.when.earliest <= cluster.until) {
      cluster.sure ||= isSure(referral);
      cluster.ids.push(referral.id);
      continue;
    }
    const fresh = begun(referral);
    clusters.push(fresh);
    if (referral.when.exact) open.set(referral.specialty, fresh);
  }
  return clusters;
};

/** Referrals to a specialist in the window; clusters are formed before the window is laid (contract §9.11). */
export const countSpecialistReferrals = (
  referrals: readonly ReferralEvent[],
  window: Window,
): Count =>
  toCount(
    clustersOf(referrals.filter(counts)).flatMap((cluster) => {
      const certainty = certaintyIn(cluster, window);
      if (certainty === "out") return [];
      return [
        {
          name: cluster.specialty,
          sure: certainty === "sure",
          evidence: toEvidence(cluster.ids),
        },
      ];
    }),
    window,
  );
