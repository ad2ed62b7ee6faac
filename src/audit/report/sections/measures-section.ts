import type { Figures } from "../../figures/index.ts";
import type { Measured } from "../../measures/measured.ts";
import { isSmall, type Reach, shown } from "../../small-numbers/shown.ts";
import { shownShare } from "../../small-numbers/shown-share.ts";
import type { Section } from "../section.ts";
import { cell, shareWords } from "../words.ts";

const rowOf = (measured: Measured, reach: Reach): readonly string[] => {
  const { title, from } = measured.measure;
  if ("hits" in measured) {
    const share = shownShare(measured.hits, measured.n, reach);
    const { of, counts } = measured.measure;
    return [title, from, `${of}; ${counts}`, cell(share.hits), cell(share.of), shareWords(share)];
  }
  if ("median" in measured) {
    const { n, median, measure } = measured;
    const hidden = median === null || (reach === "outside" && isSmall(n));
    const middle = hidden ? "not shown" : `median ${median.toFixed(2)}`;
    return [title, from, `${measure.of}; ${measure.counts}`, "", cell(shown(n, reach)), middle];
  }
  return [title, from, `Not measured: ${measured.measure.because}`, "", "", "cannot tell"];
};

/** What was done for the people who have a pattern. */
export const measuresSection = ({ measured }: Figures, reach: Reach): Section => ({
  id: "measures",
  title: "Measures of care",
  says: [
    "What the record shows of the steps that the checklist names. They are for a practice to learn from; no target is set, and none is told of a clinician.",
    "A new physical diagnosis may be compared with two published figures of functional symptoms: 8.8 % revised where people were evaluated again, and 0.5 % in follow-up of people who had been worked up carefully (Eikelboom 2016). A flag has done no work-up, so neither is an expectation.",
  ],
  tables: [
    {
      caption: "Measures of care",
      head: [
        "Measure",
        "Checklist",
        "Of whom, and what counts",
        "So",
        "Of",
        "Share (95 % interval)",
      ],
      rows: measured.map((one) => rowOf(one, reach)),
    },
  ],
});
