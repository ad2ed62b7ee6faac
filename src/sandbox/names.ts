import { textAt, valuesAt } from "./store/elements.ts";

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

/** The name of a person as one line; the id where the record holds no name. */
export const personName = (resource: { readonly id: string }): string => {
  const [name] = valuesAt(resource, "name");
  const parts = valuesAt(name, "prefix|given|family").filter(isText);
  return textAt(name, "text") ?? (parts.length > 0 ? parts.join(" ") : resource.id);
};
