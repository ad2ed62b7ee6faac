import { openDatabase } from "../engine/open-database.ts";
import { flagged } from "../figures/flagged.ts";
import { rowsOf, textIn } from "../tables/rows-of.ts";
import type { Person } from "./sample.ts";

/** The people of `reviews.parquet` who may be drawn, in order of id: nobody who is suppressed. */
export const peopleOf = async (reviews: string): Promise<readonly Person[]> => {
  const db = await (await openDatabase()).connect();
  const rows = await rowsOf(
    db,
    `SELECT patient, sex, age, coalesce(band, '') AS band, ${flagged} AS flagged
     FROM read_parquet('${reviews.replaceAll("'", "''")}')
     WHERE headline <> 'suppressed' ORDER BY patient`,
  );
  db.closeSync();
  return rows.map((row) => ({
    patient: textIn(row, "patient"),
    sex: textIn(row, "sex"),
    age: typeof row.age === "number" ? row.age : undefined,
    band: textIn(row, "band"),
    flagged: row.flagged === true,
  }));
};
