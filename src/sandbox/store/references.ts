import { textAt, valuesAt } from "./elements.ts";

const versioned = /\/_history\/[^/]+$/;
const lastTwo = /([A-Z][A-Za-z]+)\/([A-Za-z0-9\-.]{1,64})$/;

/** `Type/id` of a relative or absolute reference, without its version; undefined for anything else. */
export const localName = (reference: string): string | undefined => {
  const found = lastTwo.exec(reference.replace(versioned, ""));
  return found ? `${found[1]}/${found[2]}` : undefined;
};

/** `Type/id` of every reference at the path. */
export const namesAt = (resource: unknown, path: string): string[] =>
  valuesAt(resource, path).flatMap((value) => {
    const reference = textAt(value, "reference");
    return (reference && localName(reference)) ?? [];
  });
