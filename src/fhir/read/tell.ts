import { byCodePoint } from "#clinical/count/tally.ts";
import type { ResourceId, SetAside } from "#clinical/record.ts";
import type { Context, Events, Telling } from "./entry.ts";
import { readers } from "./readers.ts";
import type { Sifted } from "./sift.ts";

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
  medicines: [],
  plans: [],
  attestations: [],
  appointments: [],
  tasks: [],
  goals: [],
  careTeams: [],
});

/** The lists of which one entry may be picked: in order of id, so that a server's order never decides. */
const picked = [
  "scores",
  "medicines",
  "plans",
  "attestations",
  "appointments",
  "tasks",
  "goals",
  "careTeams",
] as const;

const byId = (a: { readonly id: ResourceId }, b: { readonly id: ResourceId }): number =>
  byCodePoint(a.id, b.id);

/** What all entries tell, in the order of sources and entries, and what their readers set aside. */
export const tell = (
  sources: readonly Sifted[],
  context: Context,
): { readonly events: Events; readonly setAside: readonly SetAside[] } => {
  const events = nothingYet();
  const setAside: SetAside[] = [];
  for (const { type, entries } of sources) {
    const read = readers[type];
    for (const entry of entries) {
      const told = read(entry, context, events);
      if (typeof told === "object") setAside.push({ resource: entry.id, because: told.because });
    }
  }
  for (const kind of picked) events[kind].sort(byId);
  return { events, setAside };
};
