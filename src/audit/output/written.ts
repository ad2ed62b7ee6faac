import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Day, isDay } from "#clinical/day.ts";
import { openDatabase } from "../engine/open-database.ts";
import { quoted } from "../tables/fill-table.ts";
import { reviewColumns } from "../tables/review-table.ts";

/** An audit that was written: its day, and where its reviews are. */
export type Written = { readonly asOf: Day; readonly reviews: string };

const asOfIn = (text: string): Day | undefined => {
  const { contract, asOf } = JSON.parse(text) as Readonly<Record<string, unknown>>;
  return contract === "1" && typeof asOf === "string" && isDay(asOf) ? asOf : undefined;
};

/** Whether the file is whole and has every column that is read of it. */
const holdsReviews = async (path: string): Promise<boolean> => {
  const db = await (await openDatabase()).connect();
  const columns = Object.keys(reviewColumns).map(quoted).join(", ");
  const file = path.replaceAll("'", "''");
  try {
    await db.run(`SELECT ${columns} FROM read_parquet('${file}') LIMIT 0`);
    return true;
  } catch {
    return false;
  } finally {
    db.closeSync();
  }
};

/** The audit in a folder, where it can be read again. */
export const openWritten = async (folder: string): Promise<Written | undefined> => {
  const reviews = join(folder, "reviews.parquet");
  const asOf = await readFile(join(folder, "run.json"), "utf8")
    .then(asOfIn)
    .catch(() => undefined);
  return asOf !== undefined && (await holdsReviews(reviews)) ? { asOf, reviews } : undefined;
};
