import type { SetAside } from "#clinical/record.ts";
import type { Context, Events, Read } from "./entry.ts";
import { readers } from "./readers.ts";
import type { Sifted } from "./sift.ts";

type Gathering = { -readonly [K in keyof Events]: Events[K][number][] };

const gathering = (): Gathering => ({
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

/** Adds what an entry tells: the keys of a `Read` are those of the gathering, each with events of its own. */
const gather = (into: Gathering, { because: _, ...told }: Read): void => {
  for (const [kind, events] of Object.entries(told)) {
    const all: unknown[] = into[kind as keyof Events];
    for (const event of events) all.push(event);
  }
};

/** What all entries tell, in the order of sources and entries, and what their readers set aside. */
export const tell = (
  sources: readonly Sifted[],
  context: Context,
): { readonly events: Events; readonly setAside: readonly SetAside[] } => {
  const events = gathering();
  const setAside: SetAside[] = [];
  for (const { type, entries } of sources) {
    for (const entry of entries) {
      const read = readers[type](entry, context);
      if (read.because !== undefined) setAside.push({ resource: entry.id, because: read.because });
      gather(events, read);
    }
  }
  return { events, setAside };
};
