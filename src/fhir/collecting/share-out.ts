import type { ResourceId, SetAside, SourceType } from "#clinical/record.ts";
import type { Json } from "../element/json.ts";
import { byOwners } from "../element/owners.ts";
import type { Pile } from "./pile.ts";

/** One patient's resources by source, as they are given to them. */
export type Share = {
  /** The bare id of the Patient. */
  readonly patient: string;
  readonly resources: Map<SourceType, Json[]>;
};

const add = ({ resources }: Share, source: SourceType, json: Json): void => {
  const known = resources.get(source);
  if (known === undefined) resources.set(source, [json]);
  else known.push(json);
};

const sharesOf = ({ shelves }: Pile): ReadonlyMap<ResourceId, Share> => {
  const shares = new Map<ResourceId, Share>();
  for (const patient of shelves.get("Patient")?.kept.keys() ?? [])
    shares.set(`Patient/${patient}`, { patient, resources: new Map() });
  return shares;
};

const whyNobodys = (about: readonly ResourceId[]): string =>
  about.length === 0
    ? "it does not say which patient it is about"
    : "the patient it is about is not in this source";

/** Gives each resource on the pile to the Patients that it is about; what is nobody's comes back. */
export const shareOut = (
  pile: Pile,
): { readonly shares: readonly Share[]; readonly nobodys: readonly SetAside[] } => {
  const shares = sharesOf(pile);
  const takersOf = byOwners(pile.names, (about) => ({
    takers: about.flatMap((owner) => shares.get(owner) ?? []),
    because: whyNobodys(about),
  }));
  const nobodys: SetAside[] = [];
  const give = (source: SourceType, type: string, json: Json): void => {
    const { takers, because } = takersOf(source, json);
    for (const share of takers) add(share, source, json);
    if (takers.length === 0) nobodys.push({ resource: `${type}/${String(json.id)}`, because });
  };
  for (const [type, { source, kept }] of pile.shelves) {
    if (source !== undefined) for (const json of kept.values()) give(source, type, json);
  }
  return { shares: [...shares.values()], nobodys };
};
