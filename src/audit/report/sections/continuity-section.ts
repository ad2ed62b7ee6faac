import * as Plot from "@observablehq/plot";
import { leastContacts } from "../../figures/continuity.ts";
import type { Figures } from "../../figures/index.ts";
import { isSmall, type Reach, shown } from "../../small-numbers/shown.ts";
import { shownParts } from "../../small-numbers/shown-parts.ts";
import { ink, svgOf } from "../plot.ts";
import type { Section } from "../section.ts";
import { cell } from "../words.ts";

const medianWords = (median: number | null, n: number, reach: Reach): string =>
  median === null || (reach === "outside" && isSmall(n)) ? "not shown" : median.toFixed(2);

/** How often people see the same clinician. */
export const continuitySection = ({ continuity }: Figures, reach: Reach): Section => {
  const { tenths, n, median, flaggedN, flaggedMedian, unknown } = continuity;
  const counts = shownParts(
    tenths.map((each) => each.n),
    reach,
  );
  const drawn = tenths.flatMap(({ from }, at) => {
    const count = counts[at];
    return typeof count === "number" ? [{ from, to: from + 0.1, n: count }] : [];
  });
  return {
    id: "continuity",
    title: "Continuity",
    says: [
      `The share of a patient’s contacts in 12 months that were with the clinician they saw most (usual-provider continuity), over patients with ${leastContacts} contacts or more. It is told of the practice, never of a clinician, and it has no pass mark.`,
      "A mean of 0.61 over two years was found among people aged 62 to 82 in England (Barker 2017, BMJ). No trial shows that raising it changes how often people with persistent physical symptoms consult.",
    ],
    plot:
      drawn.length === 0
        ? undefined
        : {
            shows: "Patients by the share of contacts with their usual clinician.",
            svg: svgOf({
              height: 240,
              x: { label: "Share of contacts with the usual clinician", domain: [0, 1] },
              y: { label: "Patients", grid: true },
              marks: [
                Plot.rectY(drawn, { x1: "from", x2: "to", y: "n", fill: ink.light, inset: 1 }),
                Plot.ruleY([0]),
              ],
            }),
          },
    tables: [
      {
        caption: "Median continuity",
        head: ["People", "Number", "Median"],
        rows: [
          ["All", cell(shown(n, reach)), medianWords(median, n, reach)],
          ["Flagged", cell(shown(flaggedN, reach)), medianWords(flaggedMedian, flaggedN, reach)],
          ["Too many contacts without a clinician to tell", cell(shown(unknown, reach)), ""],
        ],
      },
      {
        caption: "Patients by the share of contacts with their usual clinician",
        head: ["Share", "Patients"],
        rows: tenths.map(({ from }, at) => [
          `${from.toFixed(1)} to ${(from + 0.1).toFixed(1)}`,
          cell(counts[at] ?? "*"),
        ]),
      },
    ],
  };
};
