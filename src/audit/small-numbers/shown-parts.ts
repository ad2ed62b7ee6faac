import { isSmall, type Reach, type Shown, shown } from "./shown.ts";

const smallestShown = (ns: readonly number[], hidden: ReadonlySet<number>): number | undefined =>
  ns
    .map((n, at) => ({ n, at }))
    .filter(({ n, at }) => n > 0 && !hidden.has(at))
    .sort((a, b) => a.n - b.n || a.at - b.at)[0]?.at;

/**
 * The parts of a total. Where one part alone would be hidden, the total less the others would tell it, so the
 * smallest of the others is hidden too (secondary suppression). `secret` parts are hidden however large they are.
 */
export const shownParts = (
  ns: readonly number[],
  reach: Reach,
  secret: readonly boolean[] = [],
): readonly Shown[] => {
  if (reach === "inside") return ns;
  const hidden = new Set(ns.flatMap((n, at) => (isSmall(n) || secret[at] === true ? [at] : [])));
  const other = hidden.size === 1 ? smallestShown(ns, hidden) : undefined;
  if (other !== undefined) hidden.add(other);
  return ns.map((n, at) => (hidden.has(at) ? "*" : shown(n, reach)));
};
