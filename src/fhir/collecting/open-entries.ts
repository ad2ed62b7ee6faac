import { asObject, asText, objectsOf } from "../element/json.ts";

/** A resource as a file holds it, and the name that a Bundle gives it. */
export type FileEntry = { readonly resource: unknown; readonly fullUrl?: string };

const named = (resource: unknown, fullUrl: unknown): FileEntry => {
  const name = asText(fullUrl);
  return name === undefined ? { resource } : { resource, fullUrl: name };
};

/** What a Bundle or a list holds; undefined where the value is neither. */
const opened = (value: unknown): readonly FileEntry[] | undefined => {
  if (Array.isArray(value)) return value.map((resource) => ({ resource }));
  const json = asObject(value);
  if (json?.resourceType !== "Bundle") return undefined;
  const entries: FileEntry[] = [];
  for (const { resource, fullUrl } of objectsOf(json.entry)) {
    if (resource !== undefined) entries.push(named(resource, fullUrl));
  }
  return entries;
};

/** The resources of one entry, in order: Bundles and lists are opened however deep, without recursion. */
export const openEntry = (entry: FileEntry): readonly FileEntry[] => {
  const found: FileEntry[] = [];
  const open = [{ entries: [entry] as readonly FileEntry[], at: 0 }];
  for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
    const next = last.entries[last.at];
    last.at += 1;
    const inside = next && opened(next.resource);
    if (next === undefined) open.pop();
    else if (inside === undefined) found.push(next);
    else open.push({ entries: inside, at: 0 });
  }
  return found;
};
