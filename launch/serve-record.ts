import type { FhirResource } from "fhir/r4";
import { loadSource, type SourceFault } from "#audit/source/load-source.ts";
import { ok, type Result } from "#clinical/result.ts";
import { type FileEntry, openEntry } from "#fhir/collecting/open-entries.ts";

type Names = ReadonlyMap<string, string>;
type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;

const urnId = (fullUrl: string | undefined): string | undefined =>
  fullUrl && /^urn:(?:uuid|oid):([A-Za-z0-9\-.]{1,64})$/.exec(fullUrl)?.[1];

/** The resource with an id: its own, or the one that its Bundle knows it by. */
const identified = ({ resource, fullUrl }: FileEntry): FhirResource[] => {
  if (!isFields(resource) || typeof resource.resourceType !== "string") return [];
  const id = typeof resource.id === "string" ? resource.id : urnId(fullUrl);
  return [{ ...resource, ...(id && { id }) } as unknown as FhirResource];
};

const namesOf = (entries: readonly FileEntry[]): Names =>
  new Map(
    entries.flatMap((entry) => {
      const [resource] = identified(entry);
      const isUrn = entry.fullUrl?.startsWith("urn:");
      return isUrn && resource?.id
        ? [[entry.fullUrl ?? "", `${resource.resourceType}/${resource.id}`] as const]
        : [];
    }),
  );

/** A server gives references by its own names, as it would after taking a transaction in. */
const renamed = (value: unknown, names: Names): unknown => {
  if (Array.isArray(value)) return value.map((one) => renamed(one, names));
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([element, inner]) => [
      element,
      element === "reference" && typeof inner === "string"
        ? (names.get(inner) ?? inner)
        : renamed(inner, names),
    ]),
  );
};

/** The resources of a source as the sandbox would hold them; what is no resource is left out. */
const toRecord = (source: readonly FileEntry[]): readonly FhirResource[] => {
  const entries = source.flatMap((entry) => [...openEntry(entry)]);
  const names = namesOf(entries);
  const resources = entries.flatMap(identified);
  return names.size === 0
    ? resources
    : resources.map((resource) => renamed(resource, names) as FhirResource);
};

/** Reads the folder or file that is to be served instead of the fixtures. */
export const loadRecord = async (
  source: string,
): Promise<Result<readonly FhirResource[], SourceFault>> => {
  const loaded = await loadSource(source);
  return loaded.ok ? ok(toRecord(loaded.value.entries)) : loaded;
};
