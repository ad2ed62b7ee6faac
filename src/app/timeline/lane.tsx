import { Glyph } from "./glyph.tsx";
import { type LaneMonths, lanes, type Mark, type MarkCounts, type Month } from "./months.ts";

/** The most shapes that are stacked in a month before the lane turns to bars. */
const stacked = 5;
const step = 10;

/** The height of every lane in pixels, so that data never moves the page. */
export const laneHeight = stacked * step + 26;

type Props = {
  readonly lane: LaneMonths;
  readonly top: number;
  readonly width: number;
  readonly centre: (month: Month) => number;
  readonly columnWidth: number;
};

const order = ({ id }: LaneMonths): readonly Mark[] =>
  lanes.find((lane) => lane.id === id)?.marks ?? [];

const Stack = ({
  counts,
  marks,
  x,
  floor,
  size,
}: {
  counts: MarkCounts;
  marks: readonly Mark[];
  x: number;
  floor: number;
  size: number;
}) => (
  <>
    {marks
      .flatMap((mark) => Array.from({ length: counts[mark] ?? 0 }, () => mark))
      .map((mark, at) => (
        <Glyph key={at} mark={mark} x={x} y={floor - step * (at + 0.5)} size={size} />
      ))}
  </>
);

const Bar = ({
  counts,
  marks,
  x,
  floor,
  width,
  most,
}: {
  counts: MarkCounts;
  marks: readonly Mark[];
  x: number;
  floor: number;
  width: number;
  most: number;
}) => {
  const tall = (stacked * step) / most;
  let below = 0;
  return (
    <>
      {marks.map((mark) => {
        const height = (counts[mark] ?? 0) * tall;
        below += height;
        return height === 0 ? null : (
          <rect
            key={mark}
            class={`tl-mark tl-mark--${mark}`}
            x={x - width / 2}
            y={floor - below}
            width={width}
            height={height}
          />
        );
      })}
    </>
  );
};

/** One kind of entry over time: a shape for each, or bars where a month holds more than can be told apart. */
export const Lane = ({ lane, top, width, centre, columnWidth }: Props) => {
  const floor = top + laneHeight - 4;
  const bars = lane.most > stacked;
  const marks = order(lane);
  const title = lanes.find(({ id }) => id === lane.id)?.title;
  return (
    <g>
      <text class="tl-axis tl-axis--lane" x={0} y={top + 14}>
        {title}
        {bars ? ` (bars: up to ${lane.most} a month)` : ""}
        {lane.readInFull ? "" : " – not read in full"}
      </text>
      <line class="tl-rule" x1={0} x2={width} y1={floor} y2={floor} />
      {[...lane.months].map(([month, counts]) =>
        bars ? (
          <Bar
            key={month}
            counts={counts}
            marks={marks}
            x={centre(month)}
            floor={floor}
            width={Math.max(2, columnWidth - 2)}
            most={lane.most}
          />
        ) : (
          <Stack
            key={month}
            counts={counts}
            marks={marks}
            x={centre(month)}
            floor={floor}
            size={Math.min(8, Math.max(4, columnWidth - 1))}
          />
        ),
      )}
    </g>
  );
};
