type Fields = { readonly [element: string]: unknown };

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;

const step = (values: readonly unknown[], element: string): unknown[] =>
  values.flatMap((value) => {
    const next = isFields(value) ? value[element] : undefined;
    return next === undefined ? [] : Array.isArray(next) ? next : [next];
  });

/** Every value at a dotted path; `a|b` names alternatives, arrays are walked through. */
export const valuesAt = (resource: unknown, path: string): unknown[] =>
  path
    .split("|")
    .flatMap((alternative) =>
      alternative
        .split(".")
        .reduce<unknown[]>((values, element) => step(values, element), [resource]),
    );

/** The element of the value if it is text. */
export const textAt = (value: unknown, element: string): string | undefined => {
  const text = isFields(value) ? value[element] : undefined;
  return typeof text === "string" ? text : undefined;
};
