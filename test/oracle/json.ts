/** Raw FHIR as it was parsed: nothing in it is trusted. */
export type Json = Readonly<Record<string, unknown>>;

/** §2, set aside: an object, or nothing; a list or a text in its place is not read. */
export const object = (value: unknown): Json | undefined =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Json)
    : undefined;

/** §4: the objects of a list; one object alone stands for a list of one. */
export const objects = (value: unknown): readonly Json[] =>
  (Array.isArray(value) ? value : [value]).flatMap((each: unknown): Json[] => {
    const found = object(each);
    return found ? [found] : [];
  });

/** §4: a text, or nothing. */
export const text = (value: unknown): string | undefined =>
  typeof value === "string" ? value : undefined;

/** §4: a number, or nothing. */
export const number = (value: unknown): number | undefined =>
  typeof value === "number" && Number.isFinite(value) ? value : undefined;

/** §4: the value at a path of names. */
export const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, name) => object(inner)?.[name], value);

/** §4: the codings of one CodeableConcept or several, in document order. */
export const codings = (concepts: unknown): readonly Json[] =>
  objects(concepts).flatMap((concept) => objects(concept.coding));

/** §4, "matched by system and code": `system|code` of each coding that has both, in document order. */
export const codes = (concepts: unknown): readonly string[] =>
  codings(concepts).flatMap(({ system, code }) =>
    text(system) && text(code) ? [`${system}|${code}`] : [],
  );

/** §9.8, "any base" (`…/v2-0078` and the older `…/v2/0078`): the codes of the codings whose system ends in the name. */
export const codesUnder = (concepts: unknown, name: string): readonly string[] =>
  codings(concepts).flatMap(({ system, code }) => {
    const ends = text(system)
      ?.replace(/\/(v[23])\//, "/$1-")
      .endsWith(`/${name}`);
    return ends ? (text(code) ?? []) : [];
  });

/** §3: `Type/id`; a resource without an id is named with a question mark. */
export const nameOf = (resource: Json): string =>
  `${text(resource.resourceType)}/${text(resource.id) ?? "?"}`;

/** §3 and §9.14: distinct, by code point. */
export const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort();
