import { sourceWords } from "../../words/source-words.ts";
import type { Face, Lane } from "../lanes/mark.ts";
import type { InView } from "../time/in-view.ts";

const list = new Intl.ListFormat("en-GB", { type: "conjunction" });

const namesOf = ({ missing }: Lane): string =>
  list.format(missing.map((type) => sourceWords[type].name.toLowerCase()));

/** How much of a lane was read, where that is not all of it; a gap in it then says nothing. */
export const readingSaid = (lane: Lane, face: Face): string => {
  const together = face === "together";
  switch (lane.reading) {
    case "read":
      return together ? (lane.note ?? "") : "";
    case "being read":
      return `Being read: ${namesOf(lane)}.`;
    case "in part":
      return together
        ? "We could not read all of this. Some things may be missing."
        : `Not read in full: ${namesOf(lane)}. A gap here says nothing.`;
    case "not read":
      return together
        ? "We could not read this today."
        : `Not read: ${namesOf(lane)}. What this lane would hold is not known.`;
    case "never":
      return lane.note ?? "";
  }
};

/** How many a lane shows, in words; none only where its sources were read. Together, nobody is counted. */
export const countSaidOf = (
  { reading }: Pick<Lane, "reading">,
  { seen, all, undated }: InView,
  face: Face,
): string => {
  if (reading === "never") return "";
  // Most lanes hold what a list knows: of the rest of the record they say nothing.
  if (all === 0) return reading === "read" ? "none of what is shown here" : "";
  const shown = seen === all ? `${all}` : `${seen} of ${all} in view`;
  const without = undated === 0 ? [] : [`${undated} without a date`];
  return [...(face === "together" ? [] : [shown]), ...without].join(", ");
};
