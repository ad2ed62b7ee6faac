import type { ResourceId, SetAside, SourceType } from "#clinical/record.ts";
import type { Json } from "../element/json.ts";
import { owners } from "../element/owners.ts";
import { type Pile, sourceFor } from "./pile.ts";

/** One patient's resources by source, as they are given to them. */
export type Share = {
  /** The bare id of the Patient. */
  readonly patient: string;
  readonly resources: Map<SourceType, Json[]>;
};

const give = ({ resources }: Share, source: SourceType, json: Json): void => {
  const known = resources.get(source);
  if (known === undefined) resources.set(source, [json]);
  else known.push(json);
};

const sharesOf = ({ kept }: Pile): ReadonlyMap<ResourceId, Share> => {
  const shares = new Map<ResourceId, Share>();
  for (const [id, json] of kept) {
    if (json.resourceType !== "Patient") continue;
    shares.set(id, { patient: String(json.id), resources: new Map() });
  }
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
  const nobodys: SetAside[] = [];
  for (const [id, json] of pile.kept) {
    const source = sourceFor(json);
    if (source === undefined) continue;
    const about = [...new Set(owners(source, json, pile.names))];
    const theirs = about.flatMap((owner) => shares.get(owner) ?? []);
    for (const share of theirs) give(share, source, json);
    if (theirs.length === 0) nobodys.push({ resource: id, because: whyNobodys(about) });
  }
  return { shares: [...shares.values()], nobodys };
};
