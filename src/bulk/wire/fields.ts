/** An object of JSON before anything is known of it. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value of JSON is an object or a list. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null;
