import * as Plot from "@observablehq/plot";
import type { Figures } from "../../figures/index.ts";
import { type Reach, shown } from "../../small-numbers/shown.ts";
import { ink, svgOf } from "../plot.ts";
import type { Section } from "../section.ts";
import { cell, groupName } from "../words.ts";

/** The families that are drawn; the table has all of them. */
const drawnAtMost = 15;

/** Tests that were normal again and again. */
export const testsSection = ({ repeatNormal }: Figures, reach: Reach): Section => {
  const rows = repeatNormal.map(({ family, n }) => ({
    family: groupName(family),
    n: shown(n, reach),
  }));
  const drawn = rows.filter(({ n }) => typeof n === "number").slice(0, drawnAtMost);
  return {
    id: "tests",
    title: "Tests that were normal three times in a row",
    says: [
      "Patients of whom a test was normal three times in a row within 24 months, while the record holds no condition that is a reason to repeat it. There may be a reason that is not coded: this asks a question, and says nothing of what could be saved.",
      ...(rows.length === 0 ? ["There was none."] : []),
    ],
    plot:
      drawn.length === 0
        ? undefined
        : {
            shows: "Patients with a test normal three times in a row, by family of tests.",
            svg: svgOf({
              height: 24 * drawn.length + 60,
              marginLeft: 180,
              x: { label: "Patients", grid: true },
              y: { label: null, domain: drawn.map(({ family }) => family) },
              marks: [Plot.barX(drawn, { y: "family", x: "n", fill: ink.light }), Plot.ruleX([0])],
            }),
          },
    tables:
      rows.length === 0
        ? []
        : [
            {
              caption: "Patients by family of tests",
              head: ["Family", "Patients"],
              rows: rows.map(({ family, n }) => [family, cell(n)]),
            },
          ],
  };
};
