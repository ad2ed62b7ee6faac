import { inOrder, type Row } from "./mark.ts";

const byMarks = (a: Row, b: Row): number =>
  b.marks.length - a.marks.length || (a.says < b.says ? -1 : 1);

/** The rows with most marks; those beyond `most` become one row that says how many it joins. */
export const fullestRows = (
  rows: readonly Row[],
  most: number,
  rest: Pick<Row, "id" | "shape" | "tone">,
): readonly Row[] => {
  const ordered = rows.toSorted(byMarks);
  const joined = ordered.slice(most);
  if (joined.length < 2) return ordered;
  return [
    ...ordered.slice(0, most),
    {
      ...rest,
      says: `${joined.length} more kinds`,
      marks: inOrder(
        joined.flatMap(({ marks, says }) =>
          marks.map((mark) => ({ ...mark, says: `${says}: ${mark.says}` })),
        ),
      ),
    },
  ];
};
