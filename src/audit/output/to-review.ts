import type { DuckDBConnection } from "@duckdb/node-api";
import { countIds, type Headline, ruleIds } from "#clinical/review.ts";
import { flagged } from "../figures/flagged.ts";
import { countIn, type Row, rowsOf, textIn } from "../tables/rows-of.ts";
import { toCsv } from "./csv.ts";

const says: Readonly<Partial<Record<Headline, string>>> = {
  "rethink-first": "Rethink first",
  "possible-pattern": "Possible pattern",
};

const head = [
  "patient",
  "age",
  "sex",
  "headline",
  "look at first",
  "rules met",
  "rules that cannot be told",
  ...countIds.flatMap((id) => [id, `${id} perhaps more`]),
];

const rulesWith = (row: Row, verdict: string): string =>
  ruleIds.filter((id) => row[id] === verdict).join(" ");

const ageIn = (row: Row): string => {
  const [youngest, oldest] = [row.age_youngest, row.age_oldest];
  if (youngest === null || oldest === null) return "not known";
  return youngest === oldest ? `${youngest}` : `${youngest} to ${oldest}`;
};

const line = (row: Row): readonly (string | number)[] => [
  textIn(row, "patient"),
  ageIn(row),
  textIn(row, "sex"),
  says[textIn(row, "headline") as Headline] ?? "",
  textIn(row, "safety"),
  rulesWith(row, "met"),
  rulesWith(row, "cannot tell"),
  ...countIds.flatMap((id) => [countIn(row, `${id}_sure`), countIn(row, `${id}_maybe`)]),
];

/** `to-review.csv`: whom a clinician should look at, those to rethink first at the top, with counts and reasons. */
export const toReview = async (db: DuckDBConnection): Promise<string> => {
  const rows = await rowsOf(
    db,
    `SELECT * FROM review WHERE ${flagged} ORDER BY headline <> 'rethink-first', patient`,
  );
  return toCsv([head, ...rows.map(line)]);
};
