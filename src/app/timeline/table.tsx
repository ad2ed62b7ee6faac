import type { Day } from "#clinical/day.ts";
import { monthWords } from "../words/day-words.ts";
import { markWords } from "../words/mark-words.ts";
import { type LaneMonths, lanes, type Mark, type Month } from "./months.ts";

type Props = { readonly months: readonly LaneMonths[]; readonly period: readonly Month[] };

const cellWords = (lane: LaneMonths | undefined, month: Month): string => {
  const counts = lane?.months.get(month) ?? {};
  const words = (Object.keys(counts) as Mark[]).map((mark) => `${counts[mark]} ${markWords[mark]}`);
  return words.length === 0 ? "–" : words.join(", ");
};

/** The same months in words, latest first; months without an entry are left out and said to be. */
export const Table = ({ months, period }: Props) => {
  const filled = period.filter((month) => months.some((lane) => lane.months.has(month))).reverse();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
    <section class="tl-scroll" aria-label="Timeline as a table" tabIndex={0}>
      <table class="tl-table">
        <caption>Entries month by month. A month that is not listed has no dated entry.</caption>
        <thead>
          <tr>
            <th scope="col">Month</th>
            {lanes.map(({ id, title }) => (
              <th scope="col" key={id}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {filled.map((month) => (
            <tr key={month}>
              <th scope="row">{monthWords(`${month}-01` as Day)}</th>
              {lanes.map(({ id }) => (
                <td key={id}>
                  {cellWords(
                    months.find((lane) => lane.id === id),
                    month,
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
