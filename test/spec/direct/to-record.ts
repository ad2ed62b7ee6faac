import type { Day } from "#clinical/day.ts";
import {
  type PatientRecord,
  type SetAside,
  type Source,
  type SourceType,
  sourceTypes,
} from "#clinical/record.ts";
import { type Example, usual } from "../example.ts";
import type { Said } from "../said.ts";
import { ageOn, spanOf } from "../spans.ts";
import { asOfOf } from "../timeline.ts";
import { type Events, eventsOf } from "./events-of.ts";

/** Statuses with which an entry can be used, and whether it is then sure (contract §4, §9.10, §9.12). */
const isUsable: Readonly<Record<Said["kind"], readonly string[]>> = {
  encounter: ["finished", "unknown"],
  problem: [""],
  finding: ["final", "amended", "corrected", "registered", "preliminary", "partial", "unknown"],
  result: ["final", "amended", "corrected", "registered", "preliminary", "partial"],
  report: ["final", "amended", "corrected", "registered", "preliminary", "partial"],
  procedure: ["completed"],
  request: ["active", "completed", "unknown"],
  score: ["final", "amended", "corrected", "unknown"],
  answered: ["completed", "amended"],
  attested: ["completed", "amended"],
};
const sureStatuses = ["finished", "", "final", "amended", "corrected", "completed", "active"];
const orders = ["order", "original-order", "reflex-order", "filler-order", "instance-order"];
const wrong = ["refuted", "entered-in-error"];

const unusable = (said: Said): string | undefined => {
  if (!isUsable[said.kind].includes(said.status ?? "unknown")) return "status";
  if (said.kind === "request" && !orders.includes(said.intent)) return "intent";
  return said.kind === "problem" && wrong.includes(said.verification ?? "")
    ? "verified"
    : undefined;
};

/** Of two entries with one id the newest, else the last (contract §9.1). */
const newestOfEach = (said: readonly Said[]): readonly Said[] => {
  const kept = new Map<string, Said>();
  for (const one of said) {
    const known = kept.get(one.id)?.updated;
    const older = one.updated !== undefined && known !== undefined && one.updated < known;
    if (!older) kept.set(one.id, one);
  }
  return [...kept.values()];
};

const readOne = (said: Said, asOf: Day, all: readonly Said[]): Partial<Events> | string => {
  const because = unusable(said);
  const when = spanOf(said.when, asOf);
  if (because !== undefined || when === undefined) return because ?? "after the day of the review";
  const sure = sureStatuses.includes(said.status ?? "unknown");
  return eventsOf(said, { id: said.id, when, sure, says: said.kind }, asOf, all);
};

const noEvents: Events = {
  attendances: [],
  symptoms: [],
  syndromes: [],
  conditions: [],
  alarms: [],
  results: [],
  pending: [],
  referrals: [],
  scores: [],
  medicines: [],
  plans: [],
  attestations: [],
  appointments: [],
  tasks: [],
  goals: [],
  careTeams: [],
  messages: [],
  measures: [],
  care: [],
};

const joined = (all: Events, more: Partial<Events>): Events => ({
  ...all,
  ...Object.fromEntries(
    Object.entries(more).map(([kind, events]) => [kind, [...all[kind as keyof Events], ...events]]),
  ),
});

const sourcesOf = ({ sources = {} }: Example): Readonly<Record<SourceType, Source>> =>
  Object.fromEntries(
    sourceTypes.map((type) => [type, { state: sources[type] ?? "complete", read: 0, used: 0 }]),
  ) as Record<SourceType, Source>;

/** The example as a record of the domain, by a translator that never meets FHIR. */
export const toRecord = (
  example: Example,
  said: readonly Said[],
  patient: string,
): PatientRecord => {
  const { born = usual.born, sex = usual.sex } = example;
  const asOf = asOfOf(example);
  const setAside: SetAside[] = [];
  let events = noEvents;
  for (const one of newestOfEach(said)) {
    const read = readOne(one, asOf, said);
    if (typeof read === "string") setAside.push({ resource: one.id, because: read });
    else events = joined(events, read);
  }
  const person = {
    id: `Patient/${patient}`,
    name: "",
    sex,
    birthDate: born,
    age: ageOn(asOf, born),
    nhsNumber: undefined,
    deceased: false,
    active: true,
    generalPractitioner: undefined,
  };
  return { person, asOf, sources: sourcesOf(example), setAside, ...events };
};
