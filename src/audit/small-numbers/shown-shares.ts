import type { Reach } from "./shown.ts";
import { shownParts } from "./shown-parts.ts";
import { type ShownShare, shownShare } from "./shown-share.ts";

/** So many people, and so many of them. */
type Part = { readonly n: number; readonly hits: number };

/**
 * The parts of a whole, each with the share it may show. People and hits are each parts of a total that may be known:
 * where one alone would be hidden, for whatever reason, so is another.
 */
export const shownShares = <P extends Part>(
  parts: readonly P[],
  reach: Reach,
): readonly (P & { readonly share: ShownShare })[] => {
  const alone = parts.map(({ n, hits }) => shownShare(hits, n, reach));
  const ofs = shownParts(
    parts.map(({ n }) => n),
    reach,
  );
  const hits = shownParts(
    parts.map((part) => part.hits),
    reach,
    parts.map((part, at) => part.hits > 0 && (ofs[at] === "*" || alone[at]?.hits === "*")),
  );
  return parts.map((part, at) => {
    const [of, told] = [ofs[at] ?? "*", hits[at] ?? "*"];
    const interval = of === "*" || told === "*" ? undefined : alone[at]?.interval;
    return { ...part, share: { of, hits: told, interval } };
  });
};
