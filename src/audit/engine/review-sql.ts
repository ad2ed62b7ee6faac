import { countIds, ruleIds, safetyIds, suppressionIds } from "#clinical/review.ts";
import { countColumns } from "../deciding/columns.ts";
import { safetyColumns } from "../deciding/findings/found.ts";
import { suppressedColumn } from "../deciding/findings/suppressed.ts";
import { bandSql } from "../deciding/rules/bands.ts";
import { ruleColumn } from "../deciding/rules/verdicts.ts";
import { quoted } from "../tables/fill-table.ts";
import { reviewColumns } from "../tables/review-table.ts";

/** The ids whose column holds, with a space between, in their order. */
const idsWhere = <Id extends string>(ids: readonly Id[], columnOf: (id: Id) => string): string =>
  `concat_ws(' ', ${ids.map((id) => `CASE WHEN ${columnOf(id)} THEN '${id}' END`).join(", ")})`;

const expressions: Readonly<Record<string, string>> = {
  patient: "patient",
  age: "CASE WHEN youngest = oldest THEN youngest END",
  age_youngest: "youngest",
  age_oldest: "oldest",
  sex: "sex",
  band: bandSql,
  ...Object.fromEntries(
    countIds.flatMap((id) => {
      const { sure, maybe } = countColumns(id);
      return [
        [`${id}_sure`, sure],
        [`${id}_maybe`, maybe],
      ];
    }),
  ),
  upc: "upc",
  coc: "coc",
  secon: "secon",
  unknown_clinician: "unknown_clinician",
  ...Object.fromEntries(ruleIds.map((id) => [id, ruleColumn(id)])),
  safety: idsWhere(safetyIds, (id) => safetyColumns(id).stands),
  suppressed: idsWhere(suppressionIds, suppressedColumn),
  headline: "headline",
};

/** Fills `review` from what deciding left, column by column as `reviewColumns` has them. */
export const reviewSql = `INSERT INTO review SELECT ${Object.keys(reviewColumns)
  .map((name) => `${expressions[name]} AS ${quoted(name)}`)
  .join(", ")} FROM review_row`;

/** Fills `repeated` and `aside` likewise. */
export const otherSql: readonly string[] = [
  "INSERT INTO repeated SELECT patient, family, sure FROM repeated_family SEMI JOIN review USING (patient)",
  `INSERT INTO aside SELECT resource_type, because, sum(n) FROM set_aside
   WHERE patient IS NOT NULL GROUP BY ALL`,
];
