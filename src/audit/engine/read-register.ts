import type { DuckDBConnection } from "@duckdb/node-api";
import { keepNewest } from "#fhir/collecting/keep-newest.ts";
import { asText, type Json } from "#fhir/element/json.ts";
import { type Names, referred } from "#fhir/element/reference.ts";
import { nameOf } from "#fhir/read/name-of.ts";
import type { Gathered } from "../source/gather.ts";
import { type Cell, fillTable } from "../tables/fill-table.ts";
import { ownTables, removals } from "../tables/own-tables.ts";
import { rowsOf, textIn } from "../tables/rows-of.ts";
import { linesOf } from "./lines-of.ts";

/** What is kept of a Patient: few of the elements, since there may be hundreds of thousands. */
const lightened = ({ id, meta, active, managingOrganization }: Json): Json => ({
  id,
  meta,
  active,
  managingOrganization,
});

const newestOf = async (
  { files }: Gathered,
  type: string,
  keep: (json: Json) => Json,
): Promise<ReadonlyMap<string, Json>> => {
  const newest = new Map<string, Json>();
  for await (const json of linesOf(files.get(type) ?? [])) {
    const id = asText(json.id);
    if (id !== undefined && json.resourceType === type) keepNewest(newest, id, keep(json));
  }
  return newest;
};

type Resources = ReadonlyMap<string, Json>;

const fill = async (
  db: DuckDBConnection,
  patients: Resources,
  practices: Resources,
  names: Names,
): Promise<void> => {
  const people = await rowsOf(db, "SELECT patient, registered FROM person");
  const belonging: (readonly Cell[])[] = [];
  const removed: (readonly Cell[])[] = [];
  for (const row of people) {
    const patient = textIn(row, "patient");
    const json = patients.get(patient.slice("Patient/".length));
    const practice = referred(json?.managingOrganization, names);
    const name = nameOf(practices.get(practice?.slice("Organization/".length) ?? ""));
    if (row.registered === true) belonging.push([patient, practice ?? null, name ?? null]);
    else removed.push([patient, json?.active === false ? removals[0] : removals[1]]);
  }
  await fillTable(db, "belonging", ownTables.belonging, belonging);
  await fillTable(db, "removed", ownTables.removed, removed);
};

/**
 * Reads whose practice each patient is of; what comes back fills `belonging` and `removed`, once `person` is filled:
 * whose practice each registered patient is of, and why the others are not counted.
 */
export const readRegister = async (
  gathered: Gathered,
): Promise<(db: DuckDBConnection) => Promise<void>> => {
  const patients = await newestOf(gathered, "Patient", lightened);
  const practices = await newestOf(gathered, "Organization", (json) => json);
  const names = new Map(gathered.names);
  return (db) => fill(db, patients, practices, names);
};
