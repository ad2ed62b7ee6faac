import { fault, ok, type Result } from "#clinical/result.ts";
import { readCsv } from "./read-csv.ts";
import { type Rating, ratings } from "./sheets.ts";

/** What one clinician said of one case. */
export type Rated = { readonly rating: Rating; readonly reason: string };

type Rows = readonly Readonly<Record<string, string>>[];

const rowsWith = (
  text: string,
  named: string,
  columns: readonly string[],
): Result<Rows, string> => {
  const rows = readCsv(text);
  if (rows === undefined) return fault(`${named} is not a CSV file`);
  const missing = columns.find((column) => rows[0] !== undefined && !(column in rows[0]));
  if (missing !== undefined) return fault(`${named} has no column "${missing}"`);
  return rows.length === 0 ? fault(`${named} holds no case`) : ok(rows);
};

const numbered = <T>(
  rows: Rows,
  named: string,
  read: (row: Rows[number], which: string) => Result<T, string>,
): Result<ReadonlyMap<number, T>, string> => {
  const found = new Map<number, T>();
  for (const row of rows) {
    const number = Number(row.case);
    const which = `case "${row.case}" of ${named}`;
    if (!Number.isInteger(number) || number < 1) return fault(`${which} is not a number`);
    if (found.has(number)) return fault(`${which} stands there twice`);
    const value = read(row, which);
    if (!value.ok) return value;
    found.set(number, value.value);
  }
  return ok(found);
};

const isRating = (text: string): text is Rating => (ratings as readonly string[]).includes(text);

/** The key of a sample: whether each case was flagged; or one line that says what is wrong with it. */
export const readKey = (text: string): Result<ReadonlyMap<number, boolean>, string> => {
  const rows = rowsWith(text, "the key", ["case", "flagged"]);
  if (!rows.ok) return rows;
  return numbered(rows.value, "the key", ({ flagged = "" }, which) => {
    const said = flagged.toLowerCase();
    return said === "yes" || said === "no"
      ? ok(said === "yes")
      : fault(`${which} says neither yes nor no`);
  });
};

/** The ratings of a filled sheet by case, every case of the key among them; or one line that says what is wrong. */
export const readSheet = (
  text: string,
  named: string,
  key: ReadonlyMap<number, boolean>,
): Result<ReadonlyMap<number, Rated>, string> => {
  const rows = rowsWith(text, named, ["case", "rating", "reason"]);
  if (!rows.ok) return rows;
  const rated = numbered(rows.value, named, (row, which): Result<Rated, string> => {
    const rating = (row.rating ?? "").toLowerCase().replace(/\s+/g, " ");
    if (!key.has(Number(row.case))) return fault(`${which} is not in the key`);
    if (rating === "") return fault(`${which} is not rated`);
    if (!isRating(rating)) return fault(`${which} is not rated ${ratings.join(", ")}`);
    return ok({ rating, reason: row.reason ?? "" });
  });
  if (!rated.ok) return rated;
  const missing = [...key.keys()].find((number) => !rated.value.has(number));
  return missing === undefined ? rated : fault(`case "${missing}" is missing in ${named}`);
};
