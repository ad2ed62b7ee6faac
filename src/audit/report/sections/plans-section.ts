import type { Figures } from "../../figures/index.ts";
import { type Reach, shown } from "../../small-numbers/shown.ts";
import { shownParts } from "../../small-numbers/shown-parts.ts";
import type { Section } from "../section.ts";
import { cell } from "../words.ts";

/** Running plans, by how their review stands. */
export const plansSection = ({ plans }: Figures, reach: Reach): Section => {
  const { running, ahead, due, overdue, without } = plans;
  const [a, d, o, w] = shownParts([ahead, due, overdue, without], reach).map(cell);
  return {
    id: "plans",
    title: "Plans due for review",
    says: [
      "Running plans that Throughline wrote, by the day of their review. After 30 days a review is overdue.",
    ],
    tables: [
      {
        caption: "Running plans by the state of their review",
        head: ["Review", "Plans"],
        rows: [
          ["Ahead", a ?? ""],
          ["Due", d ?? ""],
          ["Overdue", o ?? ""],
          ["No day was set", w ?? ""],
          ["All", cell(shown(running, reach))],
        ],
      },
    ],
  };
};
