import { type EventTable, eventTables } from "../events.ts";

const types = { text: "STRING", day: "INT", whole: "INT", truth: "BOOLEAN" } as const;

/** The event tables as Spark finds them in a folder: for each a folder of JSON lines, named as the table. */
export const eventTablesIn = (folder: string): readonly string[] =>
  (Object.keys(eventTables) as EventTable[]).map((table) => {
    const columns = Object.entries(eventTables[table]).map(
      ([name, type]) => `${name} ${types[type]}`,
    );
    return `CREATE TABLE ${table} (${columns.join(", ")}) USING json LOCATION '${folder}/${table}'`;
  });

/** Statements that leave tables as Parquet in a folder, each in a folder of its own name. */
export const leaveTables = (tables: readonly string[], folder: string): readonly string[] =>
  tables.map(
    (table) =>
      `INSERT OVERWRITE DIRECTORY '${folder}/${table}' USING parquet SELECT * FROM ${table}`,
  );
