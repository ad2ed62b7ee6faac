import * as Plot from "@observablehq/plot";
import { ruleOf } from "#clinical/rules/index.ts";
import type { Figures } from "../../figures/index.ts";
import { isSmall, type Reach } from "../../small-numbers/shown.ts";
import { shownShare } from "../../small-numbers/shown-share.ts";
import { ink, svgOf } from "../plot.ts";
import type { Section } from "../section.ts";
import { cell, shareWords } from "../words.ts";

/** How many meet each rule. */
export const rulesSection = (
  { prevalence, who }: Pick<Figures, "prevalence" | "who">,
  reach: Reach,
): Section => {
  const shares = prevalence.map(({ rule, met, notMet, cannotTell }) => {
    // Those who do not meet it are what the two numbers leave.
    const leavesFew = reach === "outside" && isSmall(notMet);
    return {
      rule,
      share: shownShare(met, who.registered, reach),
      cannotTell: leavesFew ? "*" : shownShare(cannotTell, who.registered, reach).hits,
    };
  });
  const drawn = shares.flatMap(({ rule, share }) =>
    share.interval === undefined ? [] : [{ rule, ...share.interval }],
  );
  return {
    id: "rules",
    title: "How many meet each rule",
    says: [
      "Of all registered patients, children and those suppressed included. The interval is Wilson’s, for 95 % confidence. Rules ask different things: none of these shares is how common persistent physical symptoms are.",
    ],
    plot:
      drawn.length === 0
        ? undefined
        : {
            shows:
              "Share of registered patients who meet each rule (the dot), with its interval (the line).",
            svg: svgOf({
              height: 24 * drawn.length + 60,
              marginLeft: 120,
              x: { label: "Registered patients who meet it (%)", percent: true, grid: true },
              y: { label: null, domain: drawn.map(({ rule }) => rule) },
              marks: [
                Plot.ruleX([0]),
                Plot.ruleY(drawn, { y: "rule", x1: "low", x2: "high", stroke: ink.line }),
                Plot.dot(drawn, { y: "rule", x: "share", fill: ink.main, r: 4 }),
              ],
            }),
          },
    tables: [
      {
        caption: "Registered patients who meet each rule",
        head: ["Rule", "What it asks", "Met", "Of", "Share (95 % interval)", "Cannot tell"],
        rows: shares.map(({ rule, share, cannotTell }) => [
          rule,
          ruleOf[rule].title,
          cell(share.hits),
          cell(share.of),
          shareWords(share),
          cell(cannotTell),
        ]),
      },
    ],
  };
};
