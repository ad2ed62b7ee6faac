import type { DuckDBConnection } from "@duckdb/node-api";
import { careColumns, messageColumns } from "../care/care-row.ts";
import { eventTables } from "../events.ts";
import { type Columns, makeTable } from "./fill-table.ts";
import { reviewColumns } from "./review-table.ts";

/** Why a patient of the source is not registered, the first that applies (contract §8). */
export const removals = ["not active in the register", "deceased by the day of the audit"] as const;

/** The tables of an audit beside those of events. */
export const ownTables = {
  /** One row a registered patient, as `reviews.parquet` has it. */
  review: Object.fromEntries(Object.entries(reviewColumns).map(([name, { type }]) => [name, type])),
  /** Analyte families that were normal three times in a row with no reason to monitor them. */
  repeated: { patient: "text", family: "text", sure: "truth" },
  /** The practice that the patient is registered with, where the Patient names one. */
  belonging: { patient: "text", practice: "text", name: "text" },
  /** A patient of the source who is not registered, and which of the removals it is. */
  removed: { patient: "text", because: "text" },
  /** How many entries of registered patients, or of nobody, were set aside, by type and reason. */
  aside: { type: "text", because: "text", n: "whole" },
  care: careColumns,
  message: messageColumns,
} as const satisfies Readonly<Record<string, Columns>>;

export type OwnTable = keyof typeof ownTables;

/** Every table that an engine leaves behind, by name. */
export const auditTables: Readonly<Record<string, Columns>> = { ...eventTables, ...ownTables };

/** Makes all of them, empty. */
export const makeTables = async (db: DuckDBConnection): Promise<void> => {
  for (const [table, columns] of Object.entries(auditTables)) await makeTable(db, table, columns);
};
