import { lowContinuity } from "../kinds/low-continuity.ts";
import type { Counts } from "../review.ts";
import type { Test } from "../rule.ts";
import type { Need } from "./need.ts";
import { needing, type Way } from "./way.ts";

type Asked = Extract<Test, { readonly kind: "low-continuity" }>;

/** The counts after so many more contacts, each with a clinician who has not been seen yet. */
const withNewFaces = (counts: Counts, more: number): Counts => {
  const clinicians = counts["clinicians-12m"];
  const contacts = counts["contacts-12m"];
  const known = contacts.sure - clinicians.unknownClinician;
  const most = Math.max(Math.round((clinicians.upc ?? 0) * known), Math.min(more, 1));
  const upc = known + more === 0 ? null : most / (known + more);
  return {
    ...counts,
    "contacts-12m": { ...contacts, sure: contacts.sure + more, maybe: 0 },
    "clinicians-12m": { ...clinicians, upc },
  };
};

/**
 * How contacts would have to spread for continuity to be low: the fewest more, each with a clinician not seen before.
 * Uncertain contacts have to be settled first, whichever way; the number is what it takes if none of them was one.
 */
export const wayToSpread = (asked: Asked, counts: Counts): Way => {
  let by = 0;
  while (lowContinuity(asked, withNewFaces(counts, by)).verdict !== "met") by += 1;
  const { maybe } = counts["contacts-12m"];
  const needs: Need[] = [
    { kind: "spread" as const, by },
    { kind: "settled" as const, count: "contacts-12m" as const, by: maybe },
  ].filter((need) => need.by > 0);
  return needing(...needs);
};
