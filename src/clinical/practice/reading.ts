/** The members of a JSON object. */
export type Fields = Readonly<Record<string, unknown>>;

/** Notes one fault of the file. */
export type Complain = (complaint: string) => void;

/** Whether a value is text with something in it. */
export const isText = (value: unknown): value is string =>
  typeof value === "string" && /\S/.test(value);

/** The members of what should be an object; a complaint and none where it is not. */
export const fieldsOf = (value: unknown, where: string, complain: Complain): Fields => {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Fields;
  complain(`${where}: has to be an object`);
  return {};
};

/** The entries of what should be a list; a complaint and none where it is not. */
export const listOf = (value: unknown, where: string, complain: Complain): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  complain(`${where}: has to be a list`);
  return [];
};

/** Complains of every member that nothing reads: a misspelt one would be ignored in silence. */
export const onlyKeys = (
  fields: Fields,
  known: readonly string[],
  where: string,
  complain: Complain,
): void => {
  for (const key of Object.keys(fields))
    if (!known.includes(key))
      complain(`${where}: has no member ${key}; the members are ${known.join(", ")}`);
};
