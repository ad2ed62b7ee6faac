/** Where the words of a mark stand: right of it, or left of it, or nowhere for want of room. */
export type Side = "right" | "left" | "none";

type Labelled = { readonly x: number; readonly says: string };

const letter = 6.1;
const gap = 9;

type Room = { readonly needs: number; readonly before: number; readonly after: number };

const sideIn = ({ needs, before, after }: Room): Side => {
  if (after >= needs) return "right";
  return before >= needs ? "left" : "none";
};

/**
 * The side on which each mark's words fit without touching the next mark or the words before. The same words are
 * not said twice in a row.
 */
export const sidesOf = (
  marks: readonly Labelled[],
  left: number,
  right: number,
): readonly Side[] => {
  let taken = left;
  let last = "";
  return marks.map(({ x, says }, at) => {
    const needs = says.length * letter + gap;
    const next = marks[at + 1]?.x ?? right + gap;
    const side =
      says === "" || says === last
        ? "none"
        : sideIn({ needs, before: x - taken, after: Math.min(next - gap, right) - x });
    if (side !== "none") last = says;
    taken = side === "right" ? x + needs : x + gap;
    return side;
  });
};
