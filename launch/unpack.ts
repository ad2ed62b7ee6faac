/** A resource as it came, with the name its Bundle gave it. */
export type Entry = { readonly resource: unknown; readonly fullUrl?: string };

/** What one JSON value held: resources, values that are none, and notes that an export failed in part. */
export type Unpacked = {
  readonly entries: readonly Entry[];
  readonly strange: number;
  readonly failures: number;
};

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const entriesOf = (bundle: Fields): Entry[] =>
  listOf(bundle.entry)
    .filter(isObject)
    .filter(({ resource }) => resource !== undefined)
    .map(({ resource, fullUrl }) =>
      typeof fullUrl === "string" ? { resource, fullUrl } : { resource },
    );

/** What stands inside a list or a Bundle, in its order; undefined for a single value. */
const inside = (value: unknown): readonly Entry[] | undefined => {
  if (Array.isArray(value)) return value.map((resource: unknown) => ({ resource }));
  return isObject(value) && value.resourceType === "Bundle" ? entriesOf(value) : undefined;
};

/** A Bulk Data manifest lists the files beside it and says nothing of a patient. */
const isManifest = (value: unknown): boolean =>
  isObject(value) && typeof value.transactionTime === "string" && Array.isArray(value.output);

const tellsOfFailure = (value: Fields): boolean =>
  value.resourceType === "OperationOutcome" &&
  listOf(value.issue).some(
    (issue) => isObject(issue) && (issue.severity === "error" || issue.severity === "fatal"),
  );

const kindOf = (resource: unknown): "resource" | "failure" | "strange" => {
  if (!isObject(resource) || typeof resource.resourceType !== "string") return "strange";
  return tellsOfFailure(resource) ? "failure" : "resource";
};

/** The single values of nested lists and Bundles, in their order; no depth of nesting exhausts the stack. */
function* singles(json: unknown): Generator<Entry> {
  const waiting: Entry[] = [{ resource: json }];
  for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
    const held = inside(entry.resource);
    if (!held) yield entry;
    else for (const one of held.toReversed()) waiting.push(one);
  }
}

/** The resources of a JSON value: one resource, a list of them, or a Bundle of any type, in their order. */
export const unpack = (json: unknown): Unpacked => {
  if (isManifest(json)) return { entries: [], strange: 0, failures: 0 };
  const all = [...singles(json)];
  const ofKind = (kind: ReturnType<typeof kindOf>) =>
    all.filter(({ resource }) => kindOf(resource) === kind);
  return {
    entries: ofKind("resource"),
    strange: ofKind("strange").length,
    failures: ofKind("failure").length,
  };
};
