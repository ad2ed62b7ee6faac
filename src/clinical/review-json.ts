import { sourceTypes } from "./record.ts";
import { type Continuity, type Count, countIds, type Review, ruleIds } from "./review.ts";

const keyed = <K extends string, V>(
  keys: readonly K[],
  toValue: (key: K) => V,
): Readonly<Record<string, V>> => Object.fromEntries(keys.map((key) => [key, toValue(key)]));

const countToJson = (count: Count & Partial<Continuity>) => {
  const { sure, maybe, from, to, evidence, upc, coc, secon, unknownClinician } = count;
  return { sure, maybe, from, to, evidence, upc, coc, secon, unknownClinician };
};

/** The review as one line of JSON in the shape of contract §3; `unread` is how much of the source was not JSON. */
export const reviewJson = (review: Review, unread: number): string =>
  JSON.stringify({
    contract: "1",
    patient: review.patient,
    asOf: review.asOf,
    unread,
    sources: keyed(sourceTypes, (type) => {
      const { state, read, used } = review.sources[type];
      return { state, read, used };
    }),
    setAside: review.setAside.map(({ resource, because }) => ({ resource, because })),
    counts: keyed(countIds, (id) => countToJson(review.counts[id])),
    rules: keyed(ruleIds, (id) => {
      const { verdict, because } = review.rules[id];
      return { verdict, because };
    }),
    safety: review.safety.map(({ id, seen, evidence }) => ({ id, seen, evidence })),
    suppressed: review.suppressed.map(({ id, evidence }) => ({ id, evidence })),
    headline: review.headline,
    checklist: review.checklist.map(({ id, state, evidence }) => ({ id, state, evidence })),
  });
