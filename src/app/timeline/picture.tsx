import { scaleUtc } from "d3-scale";
import { addMonths, type Day } from "#clinical/day.ts";
import { dayWords, monthWords } from "../words/day-words.ts";
import { Lane, laneHeight } from "./lane.tsx";
import { type LaneMonths, type Month, monthOf } from "./months.ts";

type Props = {
  readonly lanes: readonly LaneMonths[];
  readonly period: readonly Month[];
  readonly asOf: Day;
  readonly width: number;
  readonly says: string;
};

const axisHeight = 34;
const firstOf = (month: Month): Day => `${month}-01` as Day;
const instant = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/** Every year, or every third month where the period is short enough to read them. */
const labelled = (period: readonly Month[]): readonly Month[] =>
  period.filter((month) =>
    period.length > 24 ? month.endsWith("-01") : Number(month.slice(5)) % 3 === 1,
  );

const labelOf = (month: Month, period: readonly Month[]): string =>
  period.length > 24 ? month.slice(0, 4) : monthWords(firstOf(month)).replace(/^(\w{3})\w*/, "$1");

/** Contacts, symptoms, results and referrals on one axis, a column a month, with the day of the review marked. */
export const Picture = ({ lanes, period, asOf, width, says }: Props) => {
  const from = firstOf(period[0] ?? monthOf(asOf));
  const to = addMonths(firstOf(monthOf(asOf)), 1);
  const x = scaleUtc()
    .domain([instant(from), instant(to)])
    .range([4, width - 4]);
  const at = (day: Day): number => x(instant(day));
  const centre = (month: Month): number =>
    (at(firstOf(month)) + at(addMonths(firstOf(month), 1))) / 2;
  const floor = lanes.length * laneHeight;
  const today = at(asOf);
  return (
    <svg
      class="tl-picture"
      width={width}
      height={floor + axisHeight}
      viewBox={`0 0 ${width} ${floor + axisHeight}`}
      role="img"
      aria-labelledby="timeline-name timeline-says"
    >
      <title id="timeline-name">Timeline up to {dayWords(asOf)}</title>
      <desc id="timeline-says">{says}</desc>
      {labelled(period).map((month) => (
        <g key={month}>
          <line class="tl-rule" x1={at(firstOf(month))} x2={at(firstOf(month))} y1={0} y2={floor} />
          <text class="tl-axis" x={at(firstOf(month)) + 2} y={floor + 14}>
            {labelOf(month, period)}
          </text>
        </g>
      ))}
      {lanes.map((lane, row) => (
        <Lane
          key={lane.id}
          lane={lane}
          top={row * laneHeight}
          width={width}
          centre={centre}
          columnWidth={(width - 8) / period.length}
        />
      ))}
      <line class="tl-today" x1={today} x2={today} y1={0} y2={floor + 18} />
      <text class="tl-axis tl-axis--today" x={today - 4} y={floor + 30} text-anchor="end">
        day of this review
      </text>
    </svg>
  );
};
