import { byCodePoint } from "#clinical/count/tally.ts";
import { type SourceType, sourceTypes } from "#clinical/record.ts";
import { type FileEntry, openEntry } from "./collecting/open-entries.ts";
import { emptyPile, othersOf, type Pile, put } from "./collecting/pile.ts";
import { type Share, shareOut } from "./collecting/share-out.ts";
import type { PatientSources, SourceInput } from "./sources.ts";

/** The patients of a source, and how many of its resources could be given to none of several. */
export type Collected = { readonly patients: readonly PatientSources[]; readonly unowned: number };

/** A file or folder is read whole: a source is complete, or there is none of it at all (contract §3). */
const inputOf = (source: SourceType, share: Share, { types, shelves }: Pile): SourceInput => {
  const state = types.has(source) ? "complete" : "absent";
  const resources = share.resources.get(source) ?? [];
  const kept = shelves.get(source)?.kept;
  // What is not of the source's own type is given last, so that the last one speaks for all.
  const whole = kept?.size === resources.length && resources.at(-1)?.resourceType === source;
  return whole ? { state, resources, sorted: kept } : { state, resources };
};

const inputsOf = (share: Share, pile: Pile): Readonly<Record<SourceType, SourceInput>> =>
  Object.fromEntries(sourceTypes.map((source) => [source, inputOf(source, share, pile)])) as Record<
    SourceType,
    SourceInput
  >;

/**
 * The patients of a file or folder, by id in code point order, each with what belongs to them (contract §9.1).
 * What belongs to nobody is set aside where there is one patient, and counted where there are more.
 */
export const collectPatients = (entries: Iterable<FileEntry>): Collected => {
  const pile = emptyPile();
  for (const entry of entries) for (const each of openEntry(entry)) put(pile, each);
  const { shares, nobodys } = shareOut(pile);
  const unowned = [...pile.strangers, ...nobodys];
  const setAside = shares.length === 1 ? unowned : [];
  const { names } = pile;
  const others = othersOf(pile);
  const patients = shares
    .map((share): PatientSources => {
      const { patient } = share;
      return { patient, sources: inputsOf(share, pile), setAside, names, others };
    })
    .sort((a, b) => byCodePoint(a.patient, b.patient));
  return { patients, unowned: unowned.length - setAside.length };
};
