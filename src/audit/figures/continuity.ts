import type { DuckDBConnection } from "@duckdb/node-api";
import { countIn, rowsOf } from "../tables/rows-of.ts";
import { flagged } from "./flagged.ts";

/** Patients by the share of contacts with their usual clinician, in tenths. */
export type Continuity = {
  readonly tenths: readonly { readonly from: number; readonly n: number }[];
  readonly n: number;
  readonly median: number | null;
  readonly flaggedN: number;
  readonly flaggedMedian: number | null;
  /** Patients whose contacts name no clinician too often for an index. */
  readonly unknown: number;
};

/** Fewer contacts with a known clinician say little of who is usual (three is the customary least). */
export const leastContacts = 3;
/** Beyond this share of contacts without a clinician an index cannot be relied on (contract §9.7). */
const unknownAtMost = 0.2;

const known = `"contacts-12m_sure" >= ${leastContacts} AND upc IS NOT NULL`;
/** As a condition on `review`: enough contacts, and few enough without a clinician, for an index to be told. */
export const reliable = `${known} AND unknown_clinician <= ${unknownAtMost} * "contacts-12m_sure"`;

/** Usual-provider continuity over the patients of whom it can be told. */
export const continuityOf = async (db: DuckDBConnection): Promise<Continuity> => {
  const tenths = await rowsOf(
    db,
    `SELECT least(floor(upc * 10 + 1e-9), 9)::INTEGER AS tenth, count(*) AS n
     FROM review WHERE ${reliable} GROUP BY tenth ORDER BY tenth`,
  );
  const [all] = await rowsOf(
    db,
    `SELECT count(*) FILTER (${reliable}) AS n, median(upc) FILTER (${reliable}) AS median,
            count(*) FILTER (${reliable} AND ${flagged}) AS flagged_n,
            median(upc) FILTER (${reliable} AND ${flagged}) AS flagged_median,
            count(*) FILTER ("contacts-12m_sure" >= ${leastContacts} AND NOT (${reliable})) AS unknown
     FROM review`,
  );
  const medianIn = (column: string): number | null => {
    const value = all?.[column];
    return typeof value === "number" ? value : null;
  };
  return {
    tenths: Array.from({ length: 10 }, (_, from) => ({
      from: from / 10,
      n: countIn(
        tenths.find((row) => row.tenth === from),
        "n",
      ),
    })),
    n: countIn(all, "n"),
    median: medianIn("median"),
    flaggedN: countIn(all, "flagged_n"),
    flaggedMedian: medianIn("flagged_median"),
    unknown: countIn(all, "unknown"),
  };
};
