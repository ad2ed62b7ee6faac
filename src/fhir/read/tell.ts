import type { SetAside } from "#clinical/record.ts";
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
  return { events, setAside };
};
