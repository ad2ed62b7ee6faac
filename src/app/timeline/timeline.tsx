import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { PatientRecord } from "#clinical/record.ts";
import { Fold } from "../parts/fold.tsx";
import { readableCount } from "../words/count-words.ts";
import { markWords } from "../words/mark-words.ts";
import { Glyph } from "./glyph.tsx";
import { type LaneMonths, laneMonths, lanes, type Mark, monthsUpTo } from "./months.ts";
import { Picture } from "./picture.tsx";
import { Table } from "./table.tsx";
import "../styles/app.scss";

const periods: readonly { readonly months: number; readonly says: string }[] = [
  { months: 12, says: "12 months" },
  { months: 36, says: "3 years" },
  { months: 120, says: "10 years" },
];

const total = ({ months }: LaneMonths): number =>
  [...months.values()]
    .flatMap((counts) => Object.values(counts))
    .reduce((sum, one) => sum + one, 0);

const summary = (drawn: readonly LaneMonths[], says: string): string => {
  const parts = lanes.map(({ id, title }) => {
    const lane = drawn.find((one) => one.id === id);
    if (lane === undefined) return "";
    return `${title.toLowerCase()} ${readableCount({ sure: total(lane), maybe: 0 }, lane.readInFull)}`;
  });
  return `In the last ${says}: ${parts.join(", ")}. One column is a month; same-day entries are not joined.`;
};

const Legend = () => (
  <ul class="tl-legend">
    {lanes
      .flatMap(({ marks }): readonly Mark[] => marks)
      .map((mark) => (
        <li key={mark}>
          <svg width="14" height="14" aria-hidden="true">
            <Glyph mark={mark} x={7} y={7} size={9} />
          </svg>
          {markWords[mark]}
        </li>
      ))}
  </ul>
);

const Undrawn = ({ drawn }: { readonly drawn: readonly LaneMonths[] }) => {
  const count = drawn.reduce((sum, { undrawn }) => sum + undrawn, 0);
  return count === 0 ? null : (
    <p class="tl-small">
      {count} {count === 1 ? "entry has" : "entries have"} no month in the record and cannot be
      drawn.
    </p>
  );
};

const useWidth = () => {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(360);
  useEffect(() => {
    const node = ref.current;
    if (node === null || typeof ResizeObserver === "undefined") return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.max(260, Math.floor(entry.contentRect.width)));
    });
    observer.observe(node);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
};

/** What happened when, as a picture and as a table: where trust starts. */
export const Timeline = ({ record }: { readonly record: PatientRecord }) => {
  const [months, setMonths] = useState(36);
  const { ref, width } = useWidth();
  const period = useMemo(() => monthsUpTo(record.asOf, months), [record, months]);
  const drawn = useMemo(
    () => lanes.map(({ id }) => laneMonths(record, id, period)),
    [record, period],
  );
  const says = periods.find((one) => one.months === months)?.says ?? "";
  return (
    <>
      <fieldset class="tl-switch">
        <legend class="tl-small">Show the last</legend>
        {periods.map((one) => (
          <label key={one.months}>
            <input
              type="radio"
              name="timeline-period"
              checked={one.months === months}
              onChange={() => setMonths(one.months)}
            />
            {one.says}
          </label>
        ))}
      </fieldset>
      <figure class="tl-figure">
        <div ref={ref}>
          <Picture
            lanes={drawn}
            period={period}
            asOf={record.asOf}
            width={width}
            says={summary(drawn, says)}
          />
        </div>
        <figcaption>{summary(drawn, says)}</figcaption>
      </figure>
      <Legend />
      <Undrawn drawn={drawn} />
      <Fold title="The timeline as a table">{() => <Table months={drawn} period={period} />}</Fold>
    </>
  );
};
