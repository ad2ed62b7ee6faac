import type { DuckDBConnection } from "@duckdb/node-api";
import type { PatientRecord } from "#clinical/record.ts";
import type { Pattern } from "#clinical/review.ts";
import type { PatientSources } from "#fhir/sources.ts";
import { careOf, messageRows } from "../care/care-of.ts";
import { careCells } from "../care/care-row.ts";
import { eventRows } from "../tables/event-rows.ts";
import { type Cell, fillTable } from "../tables/fill-table.ts";
import { auditTables, removals } from "../tables/own-tables.ts";
import { reviewColumns } from "../tables/review-table.ts";
import { practiceOf } from "./practice-of.ts";
import { toRow } from "./to-row.ts";

type Row = readonly Cell[];
/** Rows that wait for their tables. */
export type Filling = Map<string, Row[]>;

/** Adds rows to those that wait for a table. */
export const add = (filling: Filling, table: string, rows: readonly Row[]): void => {
  const known = filling.get(table);
  if (known === undefined) filling.set(table, [...rows]);
  else known.push(...rows);
};

/** Rows that wait are put into their tables and let go. */
export const empty = async (db: DuckDBConnection, filling: Filling): Promise<void> => {
  for (const [table, rows] of filling) {
    const columns = auditTables[table];
    if (columns !== undefined) await fillTable(db, table, columns, rows);
  }
  filling.clear();
};

/** Why a patient is not audited. */
export const whyRemoved = ({ person }: PatientRecord): string =>
  person.active ? removals[1] : removals[0];

/** What a record tells, beside its review. */
export const tellRecord = (
  filling: Filling,
  people: PatientSources,
  record: PatientRecord,
): void => {
  for (const [table, rows] of Object.entries(eventRows(record))) add(filling, table, rows);
  add(filling, "belonging", [[record.person.id, ...practiceOf(people)]]);
  const care = careOf(record);
  if (care !== undefined) add(filling, "care", [careCells(care)]);
  add(filling, "message", messageRows(record.person.id, record.messages));
};

/** What a review tells. */
export const tellPattern = (filling: Filling, record: PatientRecord, pattern: Pattern): void => {
  const row = toRow(record, pattern);
  add(filling, "review", [Object.values(reviewColumns).map(({ of }) => of(row))]);
  const { parts = [] } = pattern.counts["repeat-normal-24m"];
  add(
    filling,
    "repeated",
    parts.map(({ name, sure }) => [row.patient, name, sure]),
  );
};

/** Counts what a record sets aside, by type and reason. */
export const tallyAside = (tally: Map<string, number>, { setAside }: PatientRecord): void => {
  for (const { resource, because } of setAside) {
    const key = `${resource.split("/")[0]} ${because}`;
    tally.set(key, (tally.get(key) ?? 0) + 1);
  }
};

/** The rows of that tally. */
export const asideRows = (tally: ReadonlyMap<string, number>): readonly Row[] =>
  [...tally].map(([key, n]) => {
    const [type = "", ...because] = key.split(" ");
    return [type, because.join(" "), n];
  });
