import * as Plot from "@observablehq/plot";
import type { Figures } from "../../figures/index.ts";
import type { Reach } from "../../small-numbers/shown.ts";
import { shownShares } from "../../small-numbers/shown-shares.ts";
import { funnelLimits, funnelWidths } from "../../statistics/funnel-limits.ts";
import { ink, svgOf } from "../plot.ts";
import type { Section } from "../section.ts";
import { cell, shareWords } from "../words.ts";

/** The limits as lines, from the smallest practice to the largest. */
const curve = (overall: number, from: number, to: number) =>
  Array.from({ length: 41 }, (_, at) => {
    const n = from + ((to - from) * at) / 40;
    const inner = funnelLimits(overall, n, funnelWidths.inner);
    const outer = funnelLimits(overall, n, funnelWidths.outer);
    return {
      n,
      innerLow: inner.low,
      innerHigh: inner.high,
      outerLow: outer.low,
      outerHigh: outer.high,
    };
  });

const funnel = (
  drawn: readonly { readonly n: number; readonly share: number; readonly name: string }[],
) => {
  const people = drawn.reduce((sum, { n }) => sum + n, 0);
  const overall = drawn.reduce((sum, { n, share }) => sum + n * share, 0) / people;
  const sizes = drawn.map(({ n }) => n);
  const limits = curve(overall, Math.min(...sizes) * 0.8, Math.max(...sizes) * 1.1);
  return svgOf({
    height: 340,
    x: { label: "Registered patients" },
    y: { label: "Flagged (%)", percent: true, grid: true },
    marks: [
      Plot.ruleY([overall], { stroke: ink.line }),
      ...(["innerLow", "innerHigh"] as const).map((y) =>
        Plot.lineY(limits, { x: "n", y, stroke: ink.line, strokeDasharray: "4 3" }),
      ),
      ...(["outerLow", "outerHigh"] as const).map((y) =>
        Plot.lineY(limits, { x: "n", y, stroke: ink.line }),
      ),
      Plot.dot(drawn, { x: "n", y: "share", fill: ink.main, r: 5 }),
      Plot.text(drawn, { x: "n", y: "share", text: "name", dy: -10 }),
    ],
  });
};

/** The practices of an export side by side; nothing where there is only one. */
export const practicesSection = ({ practices }: Figures, reach: Reach): Section | undefined => {
  if (practices.length < 2) return undefined;
  const rows = shownShares(
    practices.map((practice) => ({ ...practice, hits: practice.flagged })),
    reach,
  );
  const drawn = rows.flatMap(({ name, share: { of, interval } }) =>
    interval === undefined || typeof of !== "number"
      ? []
      : [{ name, n: of, share: interval.share }],
  );
  return {
    id: "practices",
    title: "The practices side by side",
    says: [
      "Each practice’s share of flagged patients against its size. Between the dashed lines 95 %, and between the outer lines 99.8 %, of practices would lie if they differed by chance alone (Spiegelhalter 2005). A practice outside them may code, register or serve differently: it is a question, not a rank, and practices stand in order of their id.",
    ],
    plot:
      drawn.length < 2
        ? undefined
        : {
            shows:
              "Share of flagged patients by size of practice: dashed lines for 95 %, outer lines for 99.8 %.",
            svg: funnel(drawn),
          },
    tables: [
      {
        caption: "Flagged patients by practice",
        head: ["Practice", "Flagged", "Of", "Share (95 % interval)"],
        rows: rows.map(({ name, share }) => [
          name,
          cell(share.hits),
          cell(share.of),
          shareWords(share),
        ]),
      },
    ],
  };
};
