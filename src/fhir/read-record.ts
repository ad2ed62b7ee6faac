import { byCodePoint } from "#clinical/count/tally.ts";
import type { Day } from "#clinical/day.ts";
import {
  type PatientRecord,
  type Person,
  type ResourceId,
  type SetAside,
  type Source,
  type SourceState,
  type SourceType,
  sourceTypes,
} from "#clinical/record.ts";
import { calendarOf } from "./element/calendar.ts";
import { asText, type Json } from "./element/json.ts";
import type { Context, Entry } from "./read/entry.ts";
import { badBirthDate, readPerson, unknownPerson } from "./read/resource/read-person.ts";
import { type Sifted, siftSource, stu3 } from "./read/sift.ts";
import { tell } from "./read/tell.ts";
import type { PatientSources } from "./sources.ts";

type Door = Pick<Context, "patient" | "names" | "others" | "calendar">;

/** Finds an entry by its id. Many a record has no report that asks, so the index is made by the first question. */
const lookUp = (entries: readonly Entry[]): ((id: ResourceId) => Entry | undefined) => {
  let byId: ReadonlyMap<string, Entry> | undefined;
  return (id) => {
    byId ??= new Map(entries.map((entry) => [entry.id, entry]));
    return byId.get(id);
  };
};

/** What the other entries are read with. */
const contextOf = (
  door: Door,
  asOf: Day,
  patient: Json | undefined,
  sifted: readonly Sifted[],
): Context => {
  const birth = door.calendar.read(patient?.birthDate);
  const observations = sifted.find(({ type }) => type === "Observation")?.entries ?? [];
  return {
    ...door,
    asOf,
    observation: lookUp(observations),
    members: new Map(),
    person: {
      sex: asText(patient?.gender),
      birth: typeof birth === "string" ? undefined : birth,
    },
  };
};

/** A source that is partly written in an older FHIR was not read whole, however whole it came. */
const stateOf = (state: SourceState, { setAside }: Sifted): SourceState =>
  state === "complete" && setAside.some(({ because }) => because === stu3) ? "partial" : state;

const sourceOf = (state: SourceState, sifted: Sifted, aside: ReadonlySet<ResourceId>): Source => {
  let used = sifted.read;
  for (const id of aside) if (sifted.holds(id)) used -= 1;
  return { state: stateOf(state, sifted), read: sifted.read, used };
};

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

const siftAll = (input: PatientSources, door: Door): readonly Sifted[] =>
  sourceTypes.map((type) => siftSource(type, input.sources[type].resources, door));

const sourcesOf = (
  input: PatientSources,
  sifted: readonly Sifted[],
  setAside: readonly SetAside[],
): Readonly<Record<SourceType, Source>> => {
  const aside = new Set(setAside.map(({ resource }) => resource));
  const sources = sifted.map((each): [SourceType, Source] => [
    each.type,
    sourceOf(input.sources[each.type].state, each, aside),
  ]);
  return Object.fromEntries(sources) as Record<SourceType, Source>;
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
  const sifted = siftAll(input, door);
  const patient = sifted[0]?.entries[0]?.json;
  const { person, setAside: ofPerson } = personOf(door, patient);
  const told = tell(sifted, contextOf(door, asOf, patient, sifted));
  const setAside = [
    ...input.setAside,
    ...sifted.flatMap((each) => each.setAside),
    ...ofPerson,
    ...told.setAside,
  ].sort(inOrder);
  return { person, asOf, sources: sourcesOf(input, sifted, setAside), setAside, ...told.events };
};
