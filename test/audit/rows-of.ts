import { type EventTable, eventTables } from "#audit/events.ts";
import { eventRows } from "#audit/tables/event-rows.ts";
import type { Cell } from "#audit/tables/fill-table.ts";
import type { PatientRecord } from "#clinical/record.ts";

/** A row of an event table, by the names of its columns. */
export type Row = Readonly<Record<string, Cell>>;

/** The tables of events, each with its columns. */
export const tables = Object.entries(eventTables) as readonly (readonly [
  EventTable,
  (typeof eventTables)[EventTable],
])[];

/** The rows of a record in each event table, by the names of the columns. */
export const rowsOf = (record: PatientRecord): Readonly<Record<EventTable, readonly Row[]>> => {
  const cells = eventRows(record);
  const named = tables.map(([table, columns]) => {
    const names = Object.keys(columns);
    const rows = cells[table].map((row) =>
      Object.fromEntries(names.map((name, at) => [name, row[at] ?? null])),
    );
    return [table, rows] as const;
  });
  return Object.fromEntries(named) as unknown as Record<EventTable, readonly Row[]>;
};
