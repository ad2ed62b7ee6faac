import type { DuckDBConnection } from "@duckdb/node-api";
import type { Day } from "#clinical/day.ts";
import { countIn, type Row, rowsOf, textIn } from "../tables/rows-of.ts";
import { measures } from "./index.ts";
import type { Measure, Middle, NotMeasured, Proportion } from "./measure.ts";

/** Of how many, and of how many it is so. */
export type Part = { readonly name: string; readonly n: number; readonly hits: number };

/** What a measure came to: the whole, and the same by sex and by age band, each part on its own. */
export type MeasuredProportion = {
  readonly measure: Proportion;
  readonly n: number;
  readonly hits: number;
  readonly bySex: readonly Part[];
  readonly byBand: readonly Part[];
};
export type MeasuredMiddle = {
  readonly measure: Middle;
  readonly n: number;
  readonly median: number | null;
};
export type Measured = MeasuredProportion | MeasuredMiddle | { readonly measure: NotMeasured };

const partOf = (row: Row, column: string): Part => ({
  name: textIn(row, column),
  n: countIn(row, "n"),
  hits: countIn(row, "hits"),
});

const measureProportion = async (
  db: DuckDBConnection,
  measure: Proportion,
  asOf: Day,
): Promise<MeasuredProportion> => {
  const rows = await rowsOf(
    db,
    `SELECT v.sex, coalesce(v.band, 'other') AS band, grouping(v.sex) AS no_sex,
            grouping(coalesce(v.band, 'other')) AS no_band,
            count(*) AS n, count(*) FILTER (u.hit) AS hits
     FROM (${measure.rows(asOf)}) u JOIN review v ON v.patient = u.patient
     GROUP BY GROUPING SETS ((), (v.sex), (coalesce(v.band, 'other'))) ORDER BY sex, band`,
  );
  const whole = rows.find((row) => row.no_sex === 1 && row.no_band === 1);
  return {
    measure,
    n: countIn(whole, "n"),
    hits: countIn(whole, "hits"),
    bySex: rows.filter((row) => row.no_sex === 0).map((row) => partOf(row, "sex")),
    byBand: rows.filter((row) => row.no_band === 0).map((row) => partOf(row, "band")),
  };
};

const measureMiddle = async (
  db: DuckDBConnection,
  measure: Middle,
  asOf: Day,
): Promise<MeasuredMiddle> => {
  const [row] = await rowsOf(
    db,
    `SELECT count(*) AS n, median(value) AS median FROM (${measure.rows(asOf)})`,
  );
  const value = row?.median;
  return { measure, n: countIn(row, "n"), median: typeof value === "number" ? value : null };
};

const measureOne = (db: DuckDBConnection, measure: Measure, asOf: Day): Promise<Measured> => {
  switch (measure.kind) {
    case "proportion":
      return measureProportion(db, measure, asOf);
    case "middle":
      return measureMiddle(db, measure, asOf);
    case "not measured":
      return Promise.resolve({ measure });
  }
};

/** What every measure comes to, in their order. */
export const measureAll = async (db: DuckDBConnection, asOf: Day): Promise<readonly Measured[]> => {
  const measured: Measured[] = [];
  for (const measure of measures) measured.push(await measureOne(db, measure, asOf));
  return measured;
};
