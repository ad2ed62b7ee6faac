import * as Plot from "@observablehq/plot";
import type { Figures } from "../../figures/index.ts";
import type { Reach } from "../../small-numbers/shown.ts";
import { shownShare } from "../../small-numbers/shown-share.ts";
import { shownShares } from "../../small-numbers/shown-shares.ts";
import { ink, svgOf } from "../plot.ts";
import type { Section } from "../section.ts";
import { cell, groupName, shareWords } from "../words.ts";

/** Referrals before which the record shows no information. */
export const referralsSection = (
  { referrals }: Pick<Figures, "referrals">,
  reach: Reach,
): Section => {
  const all = referrals.reduce(
    (sum, { n, informed }) => ({ n: sum.n + n, informed: sum.informed + informed }),
    { n: 0, informed: 0 },
  );
  const rows = shownShares(
    referrals.map(({ specialty, n, informed }) => ({
      specialty: groupName(specialty),
      n,
      hits: n - informed,
    })),
    reach,
  );
  const drawn = rows.flatMap(({ specialty, share: { hits, of } }) =>
    typeof hits === "number" && typeof of === "number"
      ? [
          { specialty, n: hits, told: "no information" },
          { specialty, n: of - hits, told: "information" },
        ]
      : [],
  );
  const whole = shownShare(all.n - all.informed, all.n, reach);
  return {
    id: "referrals",
    title: "Referrals without information given",
    says: [
      "Referrals to a specialist in 12 months for which the record holds no message about them on or before their day. The absence of a record is not the absence of care: it may have been said and not written.",
    ],
    plot:
      drawn.length === 0
        ? undefined
        : {
            shows:
              "Referrals by specialty: dark where the record shows no information before, light where it does.",
            svg: svgOf({
              height: 24 * new Set(drawn.map(({ specialty }) => specialty)).size + 80,
              marginLeft: 180,
              x: { label: "Referrals", grid: true },
              y: { label: null },
              color: {
                domain: ["no information", "information"],
                range: [ink.warn, ink.light],
              },
              marks: [Plot.barX(drawn, { y: "specialty", x: "n", fill: "told" }), Plot.ruleX([0])],
            }),
          },
    tables: [
      {
        caption: "Referrals by specialty",
        head: ["Specialty", "Without information", "Of", "Share (95 % interval)"],
        rows: [
          ["All", cell(whole.hits), cell(whole.of), shareWords(whole)],
          ...rows.map(({ specialty, share }) => [
            specialty,
            cell(share.hits),
            cell(share.of),
            shareWords(share),
          ]),
        ],
      },
    ],
  };
};
