import { DuckDBInstance } from "@duckdb/node-api";
import { type EventTable, eventTables } from "#audit/events.ts";
import { type LoadFault, loadEvents } from "#audit/load-events.ts";
import type { Day } from "#clinical/day.ts";
import { fault, ok, type Result } from "#clinical/result.ts";
import type { Row, Rows } from "./expected-rows.ts";
import type { Aside } from "./reference-rows.ts";

const plain = (value: unknown): Row[number] => {
  if (typeof value === "bigint") return Number(value);
  return value === null || ["string", "number", "boolean"].includes(typeof value)
    ? (value as Row[number])
    : String(value);
};

const asideIn = (rows: readonly (readonly unknown[])[]): Aside =>
  rows
    .flatMap(([patient, type, because, n]) =>
      Array.from({ length: Number(n) }, () =>
        patient === null ? "nobody's" : `${patient} ${type}: ${because}`,
      ),
    )
    .sort();

/** The rows that DuckDB has of a source in the event tables, and what it set aside. */
export const duckdbRows = async (
  source: string,
  asOf: Day,
  zone = "Europe/London",
): Promise<
  Result<{ readonly rows: Rows; readonly unread: number; readonly aside: Aside }, LoadFault>
> => {
  const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
  const connection = await instance.connect();
  const beside = await instance.connect();
  try {
    const report = await loadEvents(connection, source, { asOf, zone, beside });
    if (!report.ok) return fault(report.fault);
    const rows: Partial<Record<EventTable, readonly Row[]>> = {};
    for (const table of Object.keys(eventTables) as EventTable[]) {
      const columns = Object.keys(eventTables[table]).join(", ");
      const read = await connection.runAndReadAll(`SELECT ${columns} FROM ${table}`);
      rows[table] = read.getRows().map((row) => row.map(plain));
    }
    const aside = await connection.runAndReadAll(
      "SELECT patient, resource_type, because, n FROM set_aside",
    );
    return ok({
      rows: rows as Rows,
      unread: report.value.unread,
      aside: asideIn(aside.getRows()),
    });
  } finally {
    connection.closeSync();
    beside.closeSync();
    instance.closeSync();
  }
};
