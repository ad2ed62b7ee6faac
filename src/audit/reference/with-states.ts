import { type SourceState, type SourceType, sourceTypes } from "#clinical/record.ts";
import type { PatientSources, SourceInput } from "#fhir/sources.ts";

/** Of these alone a server's word is taken: a folder itself shows what is complete or absent. */
const notWhole: ReadonlySet<string> = new Set<SourceState>(["partial", "failed", "refused"]);

/** A person's sources, those that a server did not give whole marked so. */
export const withStates = (
  person: PatientSources,
  states: Readonly<Record<string, SourceState>>,
): PatientSources => {
  const short = sourceTypes.filter((type) => notWhole.has(states[type] ?? ""));
  if (short.length === 0) return person;
  const sources: Record<SourceType, SourceInput> = { ...person.sources };
  for (const type of short) {
    const state = states[type];
    if (state !== undefined) sources[type] = { ...sources[type], state };
  }
  return { ...person, sources };
};
