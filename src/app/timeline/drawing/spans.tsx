import { numberOf } from "../time/clusters.ts";
import { xIn } from "./frame.ts";
import { floorOf, inSight, type RowPlace } from "./placed.ts";

/** What happened some time in a span: a dashed line from its first possible day to its last. */
export const Spans = ({ place }: { readonly place: RowPlace }) => {
  const { row, drawn, view, frame } = place;
  const [x, floor] = [xIn(frame, view), floorOf(place)];
  return (
    <>
      {drawn.spans
        .filter(({ from, to }) => inSight(from, to, view))
        .map((span) => {
          const [from, to] = [Math.max(frame.left, x(span.from)), x(span.to + 1)];
          return (
            <g key={`${span.from} ${span.to}`}>
              <path
                class={`tl-span tl-tone--${row.tone}`}
                d={`M${from} ${floor - 4}v8m0 -4H${to}m0 -4v8`}
              />
              <text class="tl-number" x={(from + to) / 2} y={floor - 3}>
                {numberOf(span)}
              </text>
            </g>
          );
        })}
    </>
  );
};
