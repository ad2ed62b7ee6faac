import * as Plot from "@observablehq/plot";
import type { Attendance } from "../../figures/attendance.ts";
import type { Figures } from "../../figures/index.ts";
import { type Reach, type Shown, shown } from "../../small-numbers/shown.ts";
import { shownParts } from "../../small-numbers/shown-parts.ts";
import type { Threshold } from "../../thresholds.ts";
import { ink, svgOf } from "../plot.ts";
import type { Section } from "../section.ts";
import { cell } from "../words.ts";

const label = (contacts: number, atLeast: number): string =>
  contacts === atLeast ? `${atLeast} or more` : `${contacts}`;

/** Lines over the bars, one for each height that a threshold has. */
const lines = (thresholds: readonly Threshold[]) => [
  ...new Set(thresholds.flatMap(({ p90 }) => p90 ?? [])),
];

const concentration = ({ contacts, ofTopTenth, topTenth }: Attendance, reach: Reach): string => {
  const hidden = reach === "outside" && topTenth < 8;
  if (contacts === 0 || topTenth === 0 || hidden)
    return "The share of the tenth with most contacts is not shown: too few people.";
  const share = Math.round((ofTopTenth / contacts) * 100);
  return `The tenth of patients with most contacts had ${share} in 100 of all contacts. In published studies the top tenth had 30 to 50 % (Vedsted and Christensen 2005, Public Health 119:118–37); how it is counted changes the figure.`;
};

/** The people of a sex and age: hidden here where they are hidden beside those of them who are flagged. */
const peopleOf = (equity: Figures["equity"], reach: Reach) => {
  const people = shownParts(
    equity.map(({ n }) => n),
    reach,
  );
  return ({ sex, band }: Threshold): Shown =>
    people[equity.findIndex((stratum) => stratum.sex === sex && stratum.band === band)] ?? 0;
};

/** How contacts are spread, and the thresholds that this run laid on them. */
export const attendanceSection = (
  { attendance, thresholds, equity }: Pick<Figures, "attendance" | "thresholds" | "equity">,
  reach: Reach,
): Section => {
  const people = peopleOf(equity, reach);
  const { bars, atLeast, emergencies, excluded } = attendance;
  const counts = shownParts(
    bars.map(({ n }) => n),
    reach,
  );
  const drawn = bars.flatMap(({ contacts }, at) => {
    const n = counts[at];
    return typeof n === "number" ? [{ contacts, n }] : [];
  });
  return {
    id: "attendance",
    title: "Contacts in 12 months, and the practice’s thresholds",
    says: [
      concentration(attendance, reach),
      "A threshold is the 90th or the 97th percentile over all registered patients of a sex and age, those without a contact included; none stands on fewer than 30 people, or below 2 contacts.",
      `Kept apart from contacts: ${cell(shown(emergencies, reach))} emergency attendances and ${cell(shown(excluded, reach))} excluded entries.`,
    ],
    plot:
      drawn.length === 0
        ? undefined
        : {
            shows:
              "Patients by number of contacts in 12 months, the 90th percentiles of this run as dashed lines.",
            svg: svgOf({
              height: 300,
              x: { label: `Contacts (the last bar: ${atLeast} or more)` },
              y: { label: "Patients", grid: true },
              marks: [
                Plot.rectY(drawn, {
                  x1: ({ contacts }: { contacts: number }) => contacts - 0.45,
                  x2: ({ contacts }: { contacts: number }) => contacts + 0.45,
                  y: "n",
                  fill: ink.light,
                }),
                Plot.ruleX(lines(thresholds), { stroke: ink.warn, strokeDasharray: "4 3" }),
                Plot.ruleY([0]),
              ],
            }),
          },
    tables: [
      {
        caption: "Thresholds of this run",
        head: ["Sex", "Age", "People", "90th percentile", "97th percentile"],
        rows: thresholds.map((one) => [
          one.sex,
          one.band,
          cell(people(one)),
          one.p90 ?? "cannot tell",
          one.p97 ?? "cannot tell",
        ]),
      },
      {
        caption: "Patients by contacts in 12 months",
        head: ["Contacts", "Patients"],
        rows: bars.map(({ contacts }, at) => [label(contacts, atLeast), cell(counts[at] ?? "*")]),
      },
    ],
  };
};
