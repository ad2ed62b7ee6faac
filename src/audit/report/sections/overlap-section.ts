import * as Plot from "@observablehq/plot";
import type { Figures } from "../../figures/index.ts";
import { type Overlap, overlapping } from "../../figures/overlap.ts";
import { isSmall, type Reach } from "../../small-numbers/shown.ts";
import { type ShownShare, shownShare } from "../../small-numbers/shown-share.ts";
import { svgOf } from "../plot.ts";
import type { Section } from "../section.ts";

type Pair = Overlap & { readonly share: ShownShare; readonly percent: number | undefined };

/** Of those who meet one rule, the share that meets another; hidden where it would tell of few, either way round. */
const pairsOf = (overlap: readonly Overlap[], reach: Reach): readonly Pair[] => {
  const met = (rule: string): number =>
    overlap.find(({ a, b }) => a === rule && b === rule)?.both ?? 0;
  return overlap.map((pair) => {
    const share = shownShare(pair.both, met(pair.a), reach);
    const hidden = reach === "outside" && isSmall(met(pair.b) - pair.both);
    const percent = hidden || share.interval === undefined ? undefined : share.interval.share * 100;
    return { ...pair, share, percent };
  });
};

/** How far the rules find the same people. */
export const overlapSection = ({ overlap }: Figures, reach: Reach): Section => {
  const pairs = pairsOf(overlap, reach);
  const told = (a: string, b: string): string => {
    const percent = pairs.find((pair) => pair.a === a && pair.b === b)?.percent;
    return percent === undefined ? "*" : `${percent.toFixed(0)}%`;
  };
  const drawn = pairs.filter(({ a, b, percent }) => a !== b && percent !== undefined);
  return {
    id: "overlap",
    title: "Rules seldom find the same people",
    says: [
      "Of the people who meet the rule of the row, the share who also meet the rule of the column. Where few are shared, the rules look for different things: to meet one says little of the others.",
    ],
    plot:
      drawn.length === 0
        ? undefined
        : {
            shows:
              "Of those who meet the rule of the row, the share who also meet the rule of the column.",
            svg: svgOf({
              height: 420,
              marginLeft: 110,
              marginBottom: 90,
              x: { domain: overlapping, label: "… also meet", tickRotate: -40, labelOffset: 84 },
              y: { domain: overlapping, label: "Of those who meet …" },
              color: { type: "linear", domain: [0, 100], range: ["#ffffff", "#4d90cd"] },
              marks: [
                Plot.cell(drawn, { x: "b", y: "a", fill: "percent", stroke: "#d8dde0" }),
                Plot.text(drawn, {
                  x: "b",
                  y: "a",
                  text: ({ percent }: Pair) => `${percent?.toFixed(0)}`,
                  fill: "#212b32",
                }),
              ],
            }),
          },
    tables: [
      {
        caption: "Of those who meet the row’s rule, how many in 100 meet the column’s",
        head: ["Rule", ...overlapping],
        rows: overlapping.map((a) => [a, ...overlapping.map((b) => (a === b ? "" : told(a, b)))]),
      },
    ],
  };
};
