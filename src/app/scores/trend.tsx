import { scaleLinear, scaleUtc } from "d3-scale";
import type { Day } from "#clinical/day.ts";
import type { InstrumentSheet } from "#clinical/instruments/instrument.ts";
import { Fold } from "../parts/fold.tsx";
import { dayWords } from "../words/day-words.ts";
import { seriesWords } from "./score-words.ts";
import type { Point } from "./series.ts";

type Props = { readonly sheet: InstrumentSheet; readonly points: readonly Point[] };

const width = 480;
const height = 140;
const edge = { left: 28, right: 8, top: 8, bottom: 22 } as const;
const instant = (day: Day): Date => new Date(`${day}T00:00:00Z`);

type Scale = (value: number) => number;

/** Where a change from the first total would be measurement error, where a figure was verified. */
const Margin = ({ sheet, points, y }: Props & { readonly y: Scale }) => {
  const change = sheet.reliableChange?.points;
  const first = points[0]?.total;
  if (change === undefined || first === undefined) return null;
  const [least, most] = sheet.range;
  const top = y(Math.min(most, first + change));
  return (
    <rect
      class="tl-margin"
      x={edge.left}
      width={width - edge.left - edge.right}
      y={top}
      height={y(Math.max(least, first - change)) - top}
    />
  );
};

const Caseness = ({ sheet, y }: Pick<Props, "sheet"> & { readonly y: Scale }) => {
  const at = sheet.caseness?.points;
  if (at === undefined) return null;
  return (
    <g>
      <line class="tl-rule" x1={edge.left} x2={width - edge.right} y1={y(at)} y2={y(at)} />
      <text class="tl-axis" x={edge.left + 2} y={y(at) - 3}>
        caseness {at}
      </text>
    </g>
  );
};

const Picture = ({ sheet, points }: Props) => {
  const [least, most] = sheet.range;
  const y = scaleLinear([least, most], [height - edge.bottom, edge.top]);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const x = scaleUtc(
    [instant(first.on), instant(last.on)],
    [edge.left + 8, width - edge.right - 8],
  );
  const at = points.map(({ on, total }) => `${x(instant(on))},${y(total)}`);
  const name = `trend-${sheet.id}`;
  return (
    <svg
      class="tl-picture tl-trend-picture"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={name}
    >
      <title id={name}>
        {sheet.name}: {seriesWords(sheet, points)}
      </title>
      <Margin sheet={sheet} points={points} y={y} />
      <Caseness sheet={sheet} y={y} />
      {[least, most].map((end) => (
        <text key={end} class="tl-axis" x={edge.left - 4} y={y(end) + 4} text-anchor="end">
          {end}
        </text>
      ))}
      <polyline class="tl-trend" points={at.join(" ")} />
      {points.map(({ on, total, today }) => (
        <circle
          key={`${on} ${total}`}
          class={today ? "tl-dot tl-dot--today" : "tl-dot"}
          cx={x(instant(on))}
          cy={y(total)}
          r={4}
        />
      ))}
      <text class="tl-axis" x={edge.left} y={height - 4}>
        {dayWords(first.on)}
      </text>
      <text class="tl-axis" x={width - edge.right} y={height - 4} text-anchor="end">
        {dayWords(last.on)}
      </text>
    </svg>
  );
};

/** One instrument over time: in words, drawn where there are two totals, and as a table. */
export const Trend = ({ sheet, points }: Props) => (
  <div class="tl-card">
    <h3 class="tl-card__title">
      {sheet.name} <span class="tl-small">({sheet.what})</span>
    </h3>
    <p>{seriesWords(sheet, points)}</p>
    {points.length > 1 ? <Picture sheet={sheet} points={points} /> : null}
    {points.length > 1 ? (
      <Fold title={`${sheet.name} as a table`}>
        {() => (
          <table class="tl-table">
            <thead>
              <tr>
                <th scope="col">Day</th>
                <th scope="col">Total</th>
              </tr>
            </thead>
            <tbody>
              {points.map(({ on, total, today }) => (
                <tr key={`${on} ${total}`}>
                  <td>
                    {dayWords(on)}
                    {today ? ", taken today" : ""}
                  </td>
                  <td>{total}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Fold>
    ) : null}
  </div>
);
