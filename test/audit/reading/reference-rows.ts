import { type EventTable, eventTables } from "#audit/events.ts";
import { loadSource } from "#audit/source/load-source.ts";
import type { Day } from "#clinical/day.ts";
import { fault, ok, type Result } from "#clinical/result.ts";
import { collectPatients } from "#fhir/collect.ts";
import { isStu3 } from "#fhir/read/is-stu3.ts";
import { readRecord } from "#fhir/read-record.ts";
import type { PatientSources } from "#fhir/sources.ts";
import { expectedRows, type Rows } from "./expected-rows.ts";

export const tables = Object.keys(eventTables) as EventTable[];

/** What was set aside, as `patient type because`, as often as it was. */
export type Aside = readonly string[];

const writtenInStu3 = ({ sources }: PatientSources): boolean =>
  sources.Patient.resources.some(
    (patient) =>
      typeof patient === "object" && patient !== null && isStu3("Patient", { ...patient }),
  );

/** The rows that the reference engine's records of a source stand for. */
export const referenceRows = async (
  source: string,
  asOf: Day,
  zone = "Europe/London",
): Promise<
  Result<{ readonly rows: Rows; readonly unread: number; readonly aside: Aside }, string>
> => {
  const loaded = await loadSource(source);
  if (!loaded.ok) return fault(loaded.fault);
  const { patients, unowned } = collectPatients(loaded.value.entries);
  if (patients.length === 0) return fault("holds no Patient");
  if (patients.every(writtenInStu3)) return fault("is written in FHIR STU3");
  const records = patients.map((one) => readRecord(one, asOf, zone));
  const all = records.map(expectedRows);
  const rows = Object.fromEntries(
    tables.map((table) => [table, all.flatMap((each) => each[table])]),
  ) as unknown as Rows;
  const aside = records.flatMap(({ person, setAside }) =>
    setAside.map(({ resource, because }) => `${person.id} ${resource.split("/")[0]}: ${because}`),
  );
  const nobodys = Array.from({ length: unowned }, () => "nobody's");
  return ok({ rows, unread: loaded.value.unread, aside: [...aside, ...nobodys].sort() });
};
