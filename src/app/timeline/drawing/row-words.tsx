import { sidesOf } from "../time/labels.ts";
import type { Placed, RowPlace } from "./placed.ts";

type Props = { readonly place: RowPlace; readonly placed: readonly Placed[] };

/** The numbers over the marks of a row. */
export const Numbers = ({ placed }: Pick<Props, "placed">) => (
  <>
    {placed.map(({ cluster, x, y, number }) =>
      number === "" ? null : (
        <text key={cluster.at} class="tl-number" x={x} y={y - 7}>
          {number}
        </text>
      ),
    )}
  </>
);

/** The words beside the marks of a row, where they have room. */
export const Labels = ({ place: { frame }, placed }: Props) => {
  const sides = sidesOf(placed, frame.left, frame.right + 10);
  return (
    <>
      {placed.map(({ cluster, x, y, says }, at) => {
        const side = sides[at];
        if (side === undefined || side === "none") return null;
        return (
          <text
            key={cluster.at}
            class="tl-label"
            x={side === "right" ? x + 8 : x - 8}
            y={y + 4}
            text-anchor={side === "right" ? "start" : "end"}
          >
            {says}
          </text>
        );
      })}
    </>
  );
};
