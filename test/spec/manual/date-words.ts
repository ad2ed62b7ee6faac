const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** A FHIR date as a clinician writes it, with what it leaves open; an instant stays as the record writes it. */
export const dateWords = (date: string): string => {
  const [year = "", month, day] = date.split("-");
  const name = months[Number(month) - 1];
  if (date.includes("T")) return date;
  if (name === undefined) return `${year} (no month)`;
  return day === undefined ? `${name} ${year} (no day)` : `${Number(day)} ${name} ${year}`;
};

/** Several as a list in a sentence: "a, b and c". */
export const listWords = (words: readonly string[]): string => {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
};

const isDate = (text: string): boolean => /^\d{4}(-|$)/.test(text);

/** The dates of a line of a timeline; phrases such as "every 3 weeks" are words already. */
export const whenWords = (cell: string): string =>
  listWords(cell.split(" and ").map((one) => (isDate(one) ? dateWords(one) : one)));
