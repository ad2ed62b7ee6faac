import { byCodePoint } from "#clinical/count/tally.ts";
import { type ResourceId, type SetAside, type SourceType, sourceTypes } from "#clinical/record.ts";
import type { Context, Events, Telling } from "./entry.ts";
import type { Owned } from "./owned.ts";
import { readers } from "./readers.ts";
import { cannotBeRead, sift } from "./sift.ts";

const nothingYet = (): Telling => ({
  attendances: [],
  symptoms: [],
  syndromes: [],
  conditions: [],
  alarms: [],
  results: [],
  pending: [],
  referrals: [],
  scores: [],
  measures: [],
  care: [],
  medicines: [],
  plans: [],
  attestations: [],
  appointments: [],
  tasks: [],
  goals: [],
  careTeams: [],
  messages: [],
});

/** The lists of which one entry may be picked: in order of id, so that a server's order never decides. */
const picked = [
  "scores",
  "measures",
  "care",
  "medicines",
  "plans",
  "attestations",
  "appointments",
  "tasks",
  "goals",
  "careTeams",
  "messages",
] as const;

const byId = (a: { readonly id: ResourceId }, b: { readonly id: ResourceId }): number =>
  byCodePoint(a.id, b.id);

/** What one source tells, entry by entry, added to what is told; and what of it is set aside. */
const tellSource = (
  type: SourceType,
  { theirs, strays }: Owned,
  context: Context,
  telling: Telling,
): readonly SetAside[] => {
  const read = readers[type];
  const setAside: SetAside[] = [];
  for (const json of theirs.values()) {
    const entry = sift(type, json, context.calendar);
    const told = "because" in entry ? entry : read(entry, context, telling);
    if (typeof told === "object")
      setAside.push({ resource: `${type}/${String(json.id)}`, because: told.because });
  }
  for (const [resource, json] of strays)
    setAside.push({ resource, because: cannotBeRead(type, json) ?? `it is not a ${type}` });
  return setAside;
};

/** What all entries tell, in the order of the sources, and what is set aside of each. */
export const tell = (
  owned: Readonly<Record<SourceType, Owned>>,
  context: Context,
): { readonly events: Events; readonly setAside: ReadonlyMap<SourceType, readonly SetAside[]> } => {
  const events = nothingYet();
  const setAside = new Map(
    sourceTypes.map((type) => [type, tellSource(type, owned[type], context, events)] as const),
  );
  for (const kind of picked) events[kind].sort(byId);
  return { events, setAside };
};
