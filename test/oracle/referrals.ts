import { daysBetween, type When } from "./dates.ts";
import { codes, type Json, nameOf, text } from "./json.ts";
import { isOrder } from "./orders.ts";
import type { Readable } from "./screen.ts";
import { referrals } from "./tables.ts";

/** §9.11: a ServiceRequest that a row of `referrals.csv` names. */
export type Referral = {
  readonly id: string;
  readonly when: When;
  readonly specialty: string;
  readonly status: string;
  readonly urgent: boolean;
};

/** §9.11: referrals of one specialty within 28 days of the first. */
export type Cluster = {
  readonly ids: readonly string[];
  readonly when: When;
  readonly specialty: string;
  readonly sure: boolean;
};

/** §9.11: "`code`, else `reasonCode`, else `category`: the first with a row decides (generic only if no other …)". */
const specialtyOf = (request: Json): string | undefined => {
  const groups = ["code", "reasonCode", "category"].flatMap((name) =>
    codes(request[name]).flatMap((code) => referrals.get(code) ?? []),
  );
  const specific = groups.find((group) => group !== "generic");
  return specific ?? (groups.length > 0 ? "unspecified" : undefined);
};

/** §4, referral: orders with a row, whatever their specialty. */
export const referralsOf = (readable: readonly Readable[]): readonly Referral[] =>
  readable
    .filter(({ resource }) => isOrder(resource))
    .flatMap(({ resource, when }) => {
      const specialty = specialtyOf(resource);
      if (specialty === undefined) return [];
      return [
        {
          id: nameOf(resource),
          when,
          specialty,
          status: text(resource.status) ?? "",
          urgent: ["urgent", "asap", "stat"].includes(text(resource.priority) ?? ""),
        },
      ];
    });

/** §4, referral: "unknown = maybe"; §4.1, "`generic` is maybe". */
const isSure = ({ specialty, status }: Referral): boolean =>
  specialty !== "unspecified" && status !== "unknown";

/** §9.11, Clusters: a day-precise referral ≤ 28 days after the first of the open cluster joins it. */
export const clustersOf = (all: readonly Referral[]): readonly Cluster[] => {
  const clusters: Cluster[] = [];
  const inOrder = [...all].sort((a, b) => (a.when.earliest < b.when.earliest ? -1 : 1));
  for (const referral of inOrder) {
    const { specialty, when, id } = referral;
    const open = clusters.findLastIndex(
      (cluster) => cluster.specialty === specialty && cluster.when.exact,
    );
    const cluster = clusters[open];
    if (cluster && when.exact && daysBetween(cluster.when.earliest, when.earliest) <= 28) {
      clusters[open] = {
        ...cluster,
        ids: [...cluster.ids, id],
        sure: cluster.sure || isSure(referral),
      };
    } else {
      clusters.push({ ids: [id], when, specialty, sure: isSure(referral) });
    }
  }
  return clusters;
};
