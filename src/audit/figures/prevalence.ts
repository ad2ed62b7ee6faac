import type { DuckDBConnection } from "@duckdb/node-api";
import { type RuleId, ruleIds } from "#clinical/review.ts";
import { quoted } from "../tables/fill-table.ts";
import { countIn, rowOf } from "../tables/rows-of.ts";

/** How many registered patients a rule is met by, not met by, and cannot be told of. */
export type Prevalence = {
  readonly rule: RuleId;
  readonly met: number;
  readonly notMet: number;
  readonly cannotTell: number;
};

const counted = (id: RuleId): string =>
  (["met", "not met", "cannot tell"] as const)
    .map((verdict) => {
      const name = quoted(`${id} ${verdict}`);
      return `count(*) FILTER (${quoted(id)} = '${verdict}') AS ${name}`;
    })
    .join(", ");

/** Every rule over every registered patient. */
export const prevalenceByRule = async (db: DuckDBConnection): Promise<readonly Prevalence[]> => {
  const row = await rowOf(db, `SELECT ${ruleIds.map(counted).join(", ")} FROM review`);
  return ruleIds.map((rule) => ({
    rule,
    met: countIn(row, `${rule} met`),
    notMet: countIn(row, `${rule} not met`),
    cannotTell: countIn(row, `${rule} cannot tell`),
  }));
};
