type Loose<T> = { readonly [K in keyof T]: T[K] | undefined };

/** The object without the keys whose value is undefined, so that it serialises as it reads. */
export const defined = <T extends object>(loose: Loose<T>): T =>
  Object.fromEntries(Object.entries(loose).filter(([, value]) => value !== undefined)) as T;

/** The list, or undefined where it is empty: FHIR has no empty arrays. */
export const some = <T>(list: readonly T[]): T[] | undefined =>
  list.length === 0 ? undefined : [...list];
