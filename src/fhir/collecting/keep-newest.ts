import { asObject, asText, type Json } from "../element/json.ts";

const updated = (json: Json): number => Date.parse(asText(asObject(json.meta)?.lastUpdated) ?? "");

/** Of two versions of a resource: the newer by `meta.lastUpdated`, else the one read last (contract §9.1). */
const newer = (known: Json, next: Json): Json => (updated(next) < updated(known) ? known : next);

/** Keeps one version of each resource under its key. */
export const keepNewest = (kept: Map<string, Json>, key: string, next: Json): void => {
  const known = kept.get(key);
  kept.set(key, known === undefined ? next : newer(known, next));
};
