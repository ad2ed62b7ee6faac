import { byCodePoint } from "#clinical/count/tally.ts";
import type { Day } from "#clinical/day.ts";
import {
  type PatientRecord,
  type Person,
  type ResourceId,
  type SetAside,
  type Source,
  type SourceType,
  sourceTypes,
} from "#clinical/record.ts";
import { calendarOf } from "./element/calendar.ts";
import { asText, type Json } from "./element/json.ts";
import type { Context } from "./read/entry.ts";
import { type Owned, owned } from "./read/owned.ts";
import { badBirthDate, readPerson, unknownPerson } from "./read/resource/read-person.ts";
import { sift } from "./read/sift.ts";
import { tell } from "./read/tell.ts";
import type { PatientSources } from "./sources.ts";

type Door = Pick<Context, "patient" | "names" | "others" | "calendar">;

/** The entries of a source by id, each sorted out when it is asked for: most are never a member of anything. */
const entriesIn =
  (type: SourceType, { theirs }: Owned, { calendar }: Door): Context["observation"] =>
  (id) => {
    const json = theirs.get(id.slice(type.length + 1));
    const entry = json && sift(type, json, calendar);
    return entry === undefined || "because" in entry ? undefined : entry;
  };

/** What the other entries are read with. */
const contextOf = (
  door: Door,
  asOf: Day,
  patient: Json | undefined,
  observations: Owned,
): Context => {
  const birth = door.calendar.read(patient?.birthDate);
  return {
    ...door,
    asOf,
    observation: entriesIn("Observation", observations, door),
    members: new Map(),
    person: {
      sex: asText(patient?.gender),
      birth: typeof birth === "string" ? undefined : birth,
    },
  };
};

/** Whether a resource of that name is among those of the source. */
const holds = (type: SourceType, { theirs, strays }: Owned, id: ResourceId): boolean =>
  strays.has(id) || (id.startsWith(`${type}/`) && theirs.has(id.slice(type.length + 1)));

const inOrder = (a: SetAside, b: SetAside): number =>
  byCodePoint(a.resource, b.resource) || byCodePoint(a.because, b.because);

/** The person, and why their Patient is set aside where its birth date cannot be read. */
const personOf = (
  door: Door,
  patient: Json | undefined,
): { readonly person: Person; readonly setAside: readonly SetAside[] } => {
  if (patient === undefined) return { person: unknownPerson(door.patient), setAside: [] };
  const because = badBirthDate(patient, door.calendar);
  return {
    person: readPerson(door.patient, patient, door),
    setAside: because === undefined ? [] : [{ resource: door.patient, because }],
  };
};

type Sorted = Readonly<Record<SourceType, Owned>>;

const sort = ({ sources }: PatientSources, { patient, names }: Door): Sorted =>
  Object.fromEntries(
    sourceTypes.map((type) => [type, owned(type, sources[type], patient, names)]),
  ) as Record<SourceType, Owned>;

/** The Patient, where it can be used. */
const patientIn = ({ theirs }: Owned, { calendar }: Door): Json | undefined => {
  for (const json of theirs.values())
    if (!("because" in sift("Patient", json, calendar))) return json;
  return undefined;
};

/**
 * What one person's resources say, as of a day, in a zone (IANA name). Nothing that a server sends makes it throw:
 * what cannot be used is set aside with the reason. Throws `RangeError` where there is no such zone.
 */
export const readRecord = (input: PatientSources, asOf: Day, zone: string): PatientRecord => {
  const door: Door = {
    patient: `Patient/${input.patient}`,
    names: input.names,
    others: input.others ?? new Map(),
    calendar: calendarOf(asOf, zone),
  };
  const sorted = sort(input, door);
  const patient = patientIn(sorted.Patient, door);
  const { person, setAside: ofPerson } = personOf(door, patient);
  const told = tell(sorted, contextOf(door, asOf, patient, sorted.Observation));
  const setAside = [
    ...input.setAside,
    ...ofPerson,
    ...sourceTypes.flatMap((type) => [
      ...sorted[type].setAside,
      ...(told.setAside.get(type) ?? []),
    ]),
  ].sort(inOrder);
  const aside = new Set(setAside.map(({ resource }) => resource));
  const sourceOf = (type: SourceType): Source => {
    const { theirs, strays } = sorted[type];
    const read = theirs.size + strays.size;
    const unused = [...aside].filter((id) => holds(type, sorted[type], id)).length;
    return { state: input.sources[type].state, read, used: read - unused };
  };
  const sources = Object.fromEntries(sourceTypes.map((type) => [type, sourceOf(type)])) as Record<
    SourceType,
    Source
  >;
  return { person, asOf, sources, setAside, ...told.events };
};
