import type { DuckDBConnection } from "@duckdb/node-api";
import { type RuleId, ruleIds } from "#clinical/review.ts";
import type { Written } from "../output/written.ts";
import { quoted } from "../tables/fill-table.ts";
import { countIn, type Row, rowOf, rowsOf, textIn } from "../tables/rows-of.ts";
import { flagged } from "./flagged.ts";

/** The people of one group of the earlier run, in three years of which the first ended before they were chosen. */
export type Followed = {
  readonly group: "with a plan" | "without a plan" | "not flagged, as many contacts";
  readonly n: number;
  readonly yearBefore: number | null;
  readonly yearOfChoice: number | null;
  readonly now: number | null;
};

/** What changed since an earlier run. */
export type Change = {
  readonly since: string;
  readonly rules: readonly {
    readonly rule: RuleId;
    readonly before: number;
    readonly now: number;
  }[];
  readonly registered: { readonly before: number; readonly now: number };
  /** Of those flagged then: flagged still, not any more, and not registered any more. */
  readonly flaggedBefore: {
    readonly still: number;
    readonly notNow: number;
    readonly gone: number;
  };
  readonly newlyFlagged: number;
  readonly followed: readonly Followed[];
};

const groups: readonly Followed["group"][] = [
  "with a plan",
  "without a plan",
  "not flagged, as many contacts",
];

const numberIn = (row: Row | undefined, column: string): number | null => {
  const value = row?.[column];
  return typeof value === "number" ? value : null;
};

const metIn = (table: string): string =>
  `SELECT count(*) AS n, ${ruleIds
    .map((id) => `count(*) FILTER (${quoted(id)} = 'met') AS ${quoted(id)}`)
    .join(", ")} FROM ${table}`;

/** The flagged of the earlier run by whether a plan has begun, beside those not flagged who met FA-P90 then. */
const follow = async (db: DuckDBConnection): Promise<readonly Followed[]> => {
  const rows = await rowsOf(
    db,
    `SELECT CASE WHEN NOT (p.${flagged}) THEN '${groups[2]}'
                 WHEN c.plan IS NOT NULL THEN '${groups[0]}' ELSE '${groups[1]}' END AS grp,
            count(*) AS n, median(p."contacts-year-2_sure") AS year_before,
            median(p."contacts-12m_sure") AS year_of_choice,
            median(v."contacts-12m_sure") AS now
     FROM previous p JOIN review v USING (patient) LEFT JOIN care c USING (patient)
     WHERE p.${flagged} OR p."FA-P90" = 'met' GROUP BY grp`,
  );
  return groups.map((group) => {
    const row = rows.find((each) => textIn(each, "grp") === group);
    return {
      group,
      n: countIn(row, "n"),
      yearBefore: numberIn(row, "year_before"),
      yearOfChoice: numberIn(row, "year_of_choice"),
      now: numberIn(row, "now"),
    };
  });
};

/** Compares with an earlier run, person by person. */
export const changeSince = async (
  db: DuckDBConnection,
  { asOf, reviews }: Written,
): Promise<Change> => {
  const file = reviews.replaceAll("'", "''");
  await db.run(`CREATE TABLE previous AS SELECT * FROM read_parquet('${file}')`);
  const before = await rowOf(db, metIn("previous"));
  const now = await rowOf(db, metIn("review"));
  const moved = await rowOf(
    db,
    `SELECT count(*) FILTER (p.${flagged} AND v.${flagged}) AS still,
            count(*) FILTER (p.${flagged} AND NOT v.${flagged}) AS not_now,
            count(*) FILTER (p.${flagged} AND v.patient IS NULL) AS gone,
            count(*) FILTER (v.${flagged} AND NOT coalesce(p.${flagged}, false)) AS newly
     FROM previous p FULL JOIN review v USING (patient)`,
  );
  return {
    since: asOf,
    rules: ruleIds.map((rule) => ({
      rule,
      before: countIn(before, rule),
      now: countIn(now, rule),
    })),
    registered: { before: countIn(before, "n"), now: countIn(now, "n") },
    flaggedBefore: {
      still: countIn(moved, "still"),
      notNow: countIn(moved, "not_now"),
      gone: countIn(moved, "gone"),
    },
    newlyFlagged: countIn(moved, "newly"),
    followed: await follow(db),
  };
};
