import type { DuckDBConnection } from "@duckdb/node-api";
import { countIn, rowOf, rowsOf } from "../tables/rows-of.ts";

/** How contacts of 12 months are spread over the registered patients. */
export type Attendance = {
  /** Patients by their sure contacts; the last bar holds all from `atLeast` on. */
  readonly bars: readonly { readonly contacts: number; readonly n: number }[];
  readonly atLeast: number;
  readonly contacts: number;
  /** The contacts of the tenth of patients who had most, where a tenth is anyone at all. */
  readonly ofTopTenth: number;
  readonly topTenth: number;
  readonly emergencies: number;
  readonly excluded: number;
};

const lastBar = 30;

/** The spread of contacts, and what was counted apart from them. */
export const attendanceOf = async (db: DuckDBConnection): Promise<Attendance> => {
  const bars = await rowsOf(
    db,
    `SELECT least("contacts-12m_sure", ${lastBar}) AS contacts, count(*) AS n
     FROM review GROUP BY ALL ORDER BY contacts`,
  );
  const all = await rowOf(
    db,
    `SELECT sum("contacts-12m_sure") AS contacts, sum("emergency-12m_sure") AS emergencies,
            sum("excluded-12m_sure") AS excluded, count(*) // 10 AS tenth FROM review`,
  );
  const tenth = countIn(all, "tenth");
  const top = await rowOf(
    db,
    `SELECT sum(c) AS contacts FROM
       (SELECT "contacts-12m_sure" AS c FROM review ORDER BY c DESC LIMIT ${tenth})`,
  );
  return {
    bars: bars.map((row) => ({ contacts: countIn(row, "contacts"), n: countIn(row, "n") })),
    atLeast: lastBar,
    contacts: countIn(all, "contacts"),
    ofTopTenth: countIn(top, "contacts"),
    topTenth: tenth,
    emergencies: countIn(all, "emergencies"),
    excluded: countIn(all, "excluded"),
  };
};
