import type { DuckDBConnection } from "@duckdb/node-api";
import type { RuleId } from "#clinical/review.ts";
import { quoted } from "../tables/fill-table.ts";
import { countIn, rowOf } from "../tables/rows-of.ts";

/** The rules that are laid over one another: the published ones that a record can meet, and our flag. */
export const overlapping: readonly RuleId[] = [
  "DENB-2014",
  "KITS-A",
  "KITS-B",
  "MSS-PILOT",
  "MSS3",
  "EL-2014",
  "FA-P90",
  "FA-2Y30",
  "BDS-SINGLE",
  "TL-FLAG",
];

/** How many patients meet both of two rules; with itself, how many meet the rule. */
export type Overlap = { readonly a: RuleId; readonly b: RuleId; readonly both: number };

/** Every pair of those rules, both ways. */
export const overlapOfRules = async (db: DuckDBConnection): Promise<readonly Overlap[]> => {
  const pairs = overlapping.flatMap((a) => overlapping.map((b) => ({ a, b })));
  const counts = pairs.map(
    ({ a, b }, at) => `count(*) FILTER (${quoted(a)} = 'met' AND ${quoted(b)} = 'met') AS n${at}`,
  );
  const row = await rowOf(db, `SELECT ${counts.join(", ")} FROM review`);
  return pairs.map(({ a, b }, at) => ({ a, b, both: countIn(row, `n${at}`) }));
};
