const letters: Readonly<Record<1 | 2, string>> = { 1: "read", 2: "rs" };

/** The scopes by which the types are read: one for each, or one for all. */
export const scopesFor = (types: readonly string[], version: 1 | 2): string =>
  types.map((type) => `system/${type}.${letters[version]}`).join(" ");

const shape = /^system\/([A-Za-z]+|\*)\.(?:(read|\*)|(c?r?u?d?s?))$/;

/** The type of a scope that lets one read it; `*` for all types. */
const readableBy = (word: string): string | undefined => {
  const [, type, first, second] = shape.exec(word) ?? [];
  return first !== undefined || second?.includes("r") ? type : undefined;
};

/** Whether the scopes that were granted let one read the type. */
export const mayRead = (granted: string, type: string): boolean =>
  granted.split(/\s+/).some((word) => {
    const readable = readableBy(word);
    return readable === type || readable === "*";
  });
