/** Characters that neither XML nor a FHIR string can hold: controls, lone surrogates, two non-characters. */
const notText = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const cleaned = (value: unknown): unknown => {
  if (typeof value === "string") return value.replace(notText, "\u{FFFD}");
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleaned(inner)]));
};

/** The same answers with a visible mark where pasted text held characters that no record can keep. */
export const onlyText = <T>(answers: T): T => cleaned(answers) as T;
