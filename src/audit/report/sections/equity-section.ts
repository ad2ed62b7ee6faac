import * as Plot from "@observablehq/plot";
import type { Figures } from "../../figures/index.ts";
import type { Reach } from "../../small-numbers/shown.ts";
import { shownShares } from "../../small-numbers/shown-shares.ts";
import { ink, svgOf } from "../plot.ts";
import type { Section } from "../section.ts";
import { cell, shareWords } from "../words.ts";

const bandWords = (band: string): string => (band === "other" ? "under 18, or not known" : band);

/** A share of fewer people is told in the table and not drawn: its interval would fill the plot. */
const leastDrawn = 30;

/** Who is flagged, by sex and age. */
export const equitySection = ({ equity }: Pick<Figures, "equity">, reach: Reach): Section => {
  const rows = shownShares(
    equity.map((stratum) => ({ ...stratum, hits: stratum.flagged })),
    reach,
  );
  const drawn = rows.flatMap(({ sex, band, n, share }) =>
    share.interval === undefined || band === "other" || n < leastDrawn
      ? []
      : [{ sex, band, ...share.interval }],
  );
  return {
    id: "equity",
    title: "Who is flagged, by sex and age",
    says: [
      "A pattern, or a pattern with something to look at first, among the registered patients of each sex and age. A difference may be need, attendance, coding or bias: the record cannot say which.",
      "Deprivation and ethnicity: not shown. An export holds no field for them that is the same everywhere, and nothing is guessed from an address.",
    ],
    plot:
      drawn.length === 0
        ? undefined
        : {
            shows: `Share flagged by sex and age, with intervals, where there are ${leastDrawn} people or more.`,
            svg: svgOf({
              height: 70 + 24 * drawn.length,
              marginLeft: 70,
              marginRight: 70,
              x: { label: "Flagged (%)", percent: true, grid: true },
              fy: { label: "Age" },
              y: { label: null },
              marks: [
                Plot.ruleX([0]),
                Plot.ruleY(drawn, {
                  fy: "band",
                  y: "sex",
                  x1: "low",
                  x2: "high",
                  stroke: ink.line,
                }),
                Plot.dot(drawn, { fy: "band", y: "sex", x: "share", fill: ink.main, r: 4 }),
              ],
            }),
          },
    tables: [
      {
        caption: "Flagged patients by sex and age",
        head: ["Sex", "Age", "Flagged", "Of", "Share (95 % interval)"],
        rows: rows.map(({ sex, band, share }) => [
          sex,
          bandWords(band),
          cell(share.hits),
          cell(share.of),
          shareWords(share),
        ]),
      },
    ],
  };
};
