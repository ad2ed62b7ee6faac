import { countsAsSyndrome, namesMeCfs } from "../groups.ts";
import type { SyndromeEvent } from "../record.ts";
import type { Count } from "../review.ts";
import { distinct, toCount } from "./tally.ts";

/** Distinct functional syndromes, ever; ME/CFS is not one of them. */
export const countSyndromes = (syndromes: readonly SyndromeEvent[]): Count =>
  toCount(distinct(syndromes.filter(countsAsSyndrome), ({ group }) => group));

/** Distinct functional syndromes and ME/CFS, ever. */
export const countSyndromesWithMeCfs = (syndromes: readonly SyndromeEvent[]): Count =>
  toCount(
    distinct(
      syndromes.filter((event) => countsAsSyndrome(event) || namesMeCfs(event)),
      ({ group }) => group,
    ),
  );
