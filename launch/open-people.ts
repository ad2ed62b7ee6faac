import { loadSource } from "#audit/source/load-source.ts";
import { fault, ok, type Result } from "#clinical/result.ts";
import { collectPatients } from "#fhir/collect.ts";
import { isStu3 } from "#fhir/read/is-stu3.ts";
import type { PatientSources } from "#fhir/sources.ts";
import type { Io } from "./io.ts";
import { shortfalls } from "./shortfalls.ts";

/** The people of a source who were asked for, and how much of the source was not JSON. */
export type People = {
  readonly patients: readonly PatientSources[];
  readonly unread: number;
  /** Entries that belong to no patient of the source, where it holds several. */
  readonly unowned: number;
  /** Messages that say the export itself failed in part. */
  readonly failures: number;
  /** Whether anything of the source could not be read; it was said on stderr. */
  readonly incomplete: boolean;
};

const progressOf = (io: Io) => (files: number, of: number) =>
  io.progress?.(`read ${files} of ${of} files`);

const writtenInStu3 = ({ sources }: PatientSources): boolean =>
  sources.Patient.resources.some(
    (patient) =>
      typeof patient === "object" && patient !== null && isStu3("Patient", { ...patient }),
  );

/** Loads a source and finds its people: all of them, or the one with the id. Says on stderr what could not be read. */
export const openPeople = async (
  source: string,
  patient: string | undefined,
  io: Io,
): Promise<Result<People, string>> => {
  const loaded = await loadSource(source, progressOf(io));
  if (!loaded.ok) return fault(`the source ${loaded.fault}`);
  const { patients, unowned } = collectPatients(loaded.value.entries);
  if (patients.length === 0) return fault("the source holds no Patient");
  if (patients.every(writtenInStu3))
    return fault("the source is written in FHIR STU3; this program reads FHIR R4");
  const chosen = patients.filter((one) => patient === undefined || one.patient === patient);
  if (chosen.length === 0) return fault("the source holds no Patient with that id");
  const said = shortfalls({ ...loaded.value, unowned });
  for (const says of said) io.err(`throughline: ${says}`);
  const { unread, failures } = loaded.value;
  return ok({ patients: chosen, unread, unowned, failures, incomplete: said.length > 0 });
};
