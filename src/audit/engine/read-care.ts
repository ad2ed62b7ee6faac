import type { DuckDBConnection } from "@duckdb/node-api";
import type { Day } from "#clinical/day.ts";
import { collectPatients } from "#fhir/collect.ts";
import type { FileEntry } from "#fhir/collecting/open-entries.ts";
import type { Json } from "#fhir/element/json.ts";
import { owners } from "#fhir/element/owners.ts";
import type { Names } from "#fhir/element/reference.ts";
import { readMessages } from "#fhir/read/read-messages.ts";
import { readRecord } from "#fhir/read-record.ts";
import { careOf, messageRows } from "../care/care-of.ts";
import { careCells } from "../care/care-row.ts";
import type { Gathered } from "../source/gather.ts";
import { fillTable } from "../tables/fill-table.ts";
import { ownTables } from "../tables/own-tables.ts";
import { linesOf } from "./lines-of.ts";

/** Types of which only what Throughline wrote is looked at: its identifiers stand in the line. */
const written = ["CarePlan", "Goal", "Task", "QuestionnaireResponse"];
const ourMark = "throughline.example";

/** Messages that are about something of the record. */
const aboutMark = '"about"';

/** What gives names to people and practices. */
const named = ["Practitioner", "PractitionerRole", "Organization"];

type Found = { readonly json: Json; readonly whose: readonly string[] };

const found = async (
  { files }: Gathered,
  type: string,
  names: Names,
  mark?: string,
): Promise<readonly Found[]> => {
  const all: Found[] = [];
  for await (const json of linesOf(files.get(type) ?? [], mark))
    if (json.resourceType === type) all.push({ json, whose: owners(type, json, names) });
  return all;
};

/** Resources as a file holds them, each with the `urn:` name that its Bundle gave it. */
const toEntries = (resources: readonly Json[], names: Names): readonly FileEntry[] => {
  const urls = new Map([...names].map(([url, id]) => [id, url]));
  return resources.map((resource) => {
    const fullUrl = urls.get(`${String(resource.resourceType)}/${String(resource.id)}`);
    return fullUrl === undefined ? { resource } : { resource, fullUrl };
  });
};

/** All that the care of people is told from, and nothing of anyone else. */
const careEntries = async (gathered: Gathered, names: Names): Promise<readonly FileEntry[]> => {
  const first: Found[] = [];
  for (const type of written) first.push(...(await found(gathered, type, names, ourMark)));
  if (first.length === 0) return [];
  const concerned = new Set(first.flatMap(({ whose }) => whose));
  const others: Found[] = [];
  for (const type of ["Patient", "CareTeam"])
    for (const one of await found(gathered, type, names))
      if (one.whose.some((patient) => concerned.has(patient))) others.push(one);
  for (const type of named) others.push(...(await found(gathered, type, names)));
  return toEntries(
    [...first, ...others].map(({ json }) => json),
    names,
  );
};

/**
 * Reads, as `review` reads, the few resources that tell of care: what Throughline wrote, and messages about something.
 * What comes back fills `care` and `message`.
 */
export const readCare = async (
  gathered: Gathered,
  asOf: Day,
  zone: string,
): Promise<(db: DuckDBConnection) => Promise<void>> => {
  const names: Names = new Map(gathered.names);
  const { patients } = collectPatients(await careEntries(gathered, names));
  const rows = patients.flatMap((one) => careOf(readRecord(one, asOf, zone)) ?? []);
  const told = (await found(gathered, "Communication", names, aboutMark)).map(({ json }) => json);
  const messages = readMessages(told, names, asOf, zone).flatMap((each) =>
    messageRows(each.patient, each.messages),
  );
  return async (db) => {
    await fillTable(db, "care", ownTables.care, rows.map(careCells));
    await fillTable(db, "message", ownTables.message, messages);
  };
};
