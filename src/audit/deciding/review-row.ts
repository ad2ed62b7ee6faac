import { countIds, ruleIds, safetyIds, suppressionIds } from "#clinical/review.ts";
import { countColumns } from "./columns.ts";
import { safetyColumns } from "./findings/found.ts";
import { suppressedColumn } from "./findings/suppressed.ts";
import { inWords } from "./rules/kleene.ts";
import { besideEach, ruleColumn } from "./rules/verdicts.ts";
import type { Step } from "./step.ts";

const counts = countIds
  .map(countColumns)
  .flatMap(({ sure, maybe }) => [sure, maybe])
  .map((column) => `count_row.${column}`);

/** A whole number below 2^53 divided by ten thousand is the same number on every engine. */
const indices = ["upc", "coc", "secon"].map(
  (index) => `CAST(${index} AS DOUBLE) / 10000 AS ${index}`,
);

const rules = ruleIds.map((id) => `${inWords(ruleColumn(id))} AS ${ruleColumn(id)}`);

const claims = [
  ...safetyIds.map((id) => safetyColumns(id).stands),
  ...safetyIds.map((id) => safetyColumns(id).seen),
  ...suppressionIds.map(suppressedColumn),
].map((column) => `coalesce(${column}, FALSE) AS ${column}`);

const headline = `CASE
    WHEN coalesce(suppressed.holds, FALSE) THEN 'suppressed'
    WHEN ${ruleColumn("TL-FLAG")} = -1 THEN 'no-pattern'
    WHEN ${ruleColumn("TL-FLAG")} = 0 THEN 'cannot-tell'
    WHEN coalesce(safety.holds, FALSE) THEN 'rethink-first'
    ELSE 'possible-pattern'
  END AS headline`;

/** The table `review_row`: all that an audit holds of each registered patient (contract §8). */
export const reviewRow: Step = {
  table: "review_row",
  as: `SELECT count_row.patient, count_row.sex, count_row.youngest, count_row.oldest,
  ${[...counts, ...indices, "count_row.unknown_clinician", ...rules, ...claims, headline].join(",\n  ")}
FROM count_row
${besideEach(["verdict", "safety", "suppressed"], "count_row")}`,
};
