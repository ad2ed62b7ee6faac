import type { Day } from "#clinical/day.ts";
import { ticksOf } from "../time/axis.ts";
import type { View } from "../time/view.ts";
import { type Frame, xIn } from "./frame.ts";

type Props = {
  readonly view: View;
  readonly frame: Frame;
  readonly asOf: Day;
  /** What the line of the day of the review is called; below the lanes, where the cursor has no flag. */
  readonly today?: string;
};

/** The dates, above the lanes with room for the flag of the cursor, and below them. */
export const AxisStrip = ({ view, frame, asOf, today }: Props) => {
  const top = today === undefined ? 20 : 0;
  const height = 38;
  const x = xIn(frame, view);
  return (
    <svg
      class="tl-picture"
      width={frame.width}
      height={height}
      viewBox={`0 0 ${frame.width} ${height}`}
      aria-hidden="true"
    >
      {today === undefined || view.to < 0 ? null : (
        <text class="tl-axis tl-axis--today" x={x(0.5) - 4} y={33} text-anchor="end">
          {today}
        </text>
      )}
      {ticksOf(view, frame.right - frame.left, asOf).map(({ at, says, strong }) => (
        <g key={at}>
          <line class="tl-rule" x1={x(at)} x2={x(at)} y1={top} y2={top + 18} />
          <text class={strong ? "tl-axis tl-axis--strong" : "tl-axis"} x={x(at) + 3} y={top + 14}>
            {x(at) + 36 > frame.width ? "" : says}
          </text>
        </g>
      ))}
    </svg>
  );
};
