import type { InstrumentId } from "./taken-today.ts";

/** Our own names for instruments whose total has no verified code; they claim to be no terminology. */
export const instrumentCodes = "https://throughline.example/code/instrument";

/** An instrument that no rule counts, by the codes of its total, and the most it can be. */
export type Followed = {
  readonly id: InstrumentId;
  readonly most: number;
  readonly codes: readonly string[];
};

const ours = (id: InstrumentId): string => `${instrumentCodes}|${id}`;
const snomed = "http://snomed.info/sct";

/**
 * What `totals-only.ts` says of codes and range, without the words: it is read before the headline, and a test holds
 * the two together.
 */
export const followed: readonly Followed[] = [
  { id: "wsas", most: 40, codes: [ours("wsas")] },
  { id: "sss-8", most: 32, codes: [ours("sss-8")] },
  { id: "eq-vas", most: 100, codes: [`${snomed}|736535009`, ours("eq-vas")] },
  { id: "ibs-sss", most: 500, codes: [`${snomed}|1083671000000108`, ours("ibs-sss")] },
  {
    id: "chalder-fatigue",
    most: 33,
    codes: [`${snomed}|1077511000000101`, ours("chalder-fatigue")],
  },
  { id: "own-0-10", most: 10, codes: [ours("own-0-10")] },
];
