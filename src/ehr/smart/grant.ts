/** How much of a type may be read or written: all of it, only what a scope's query lets through, or nothing. */
export type Reach = "all" | "some" | "none";

/** What the token allows, by type and SMART 2 letter. */
export type Grant = (type: string, letter: "c" | "r" | "u" | "s") => Reach;

/** The letters that a scope's ending stands for: `read` is `rs`, `write` is `cud`. */
const lettersOf = (ending: string): string => {
  if (ending === "read") return "rs";
  if (ending === "write") return "cud";
  return ending === "*" ? "cruds" : ending;
};

const shape = /^(patient|user|system)\/([A-Za-z]+|\*)\.([a-z]+|\*)(\?.*)?$/;

/** One resource scope in its parts; undefined for the others (`openid`, `launch` …). */
export const readScope = (scope: string) => {
  const [, context, type, ending, query] = shape.exec(scope) ?? [];
  if (!context || !type || !ending) return undefined;
  return { context, type, letters: lettersOf(ending), limited: query !== undefined };
};

/** The grant that a token response's scope string makes: v1 words, v2 letters, `*`, split grants and queries. */
export const readGrant = (scope: string): Grant => {
  const scopes = scope.split(/\s+/).flatMap((text) => readScope(text) ?? []);
  return (type, letter) => {
    const mine = scopes.filter(
      (one) =>
        one.context !== "system" &&
        (one.type === type || one.type === "*") &&
        one.letters.includes(letter),
    );
    if (mine.length === 0) return "none";
    return mine.some((one) => !one.limited) ? "all" : "some";
  };
};
