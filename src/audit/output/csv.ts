const opensFormula = /^[=+\-@\t\r]/;
const needsQuotes = /[",\n\r]/;

/** A cell that no spreadsheet takes for a formula: what would open one is put behind an apostrophe. */
const cellOf = (value: string | number | null): string => {
  if (typeof value === "number") return String(value);
  const text = value ?? "";
  const inert = opensFormula.test(text) ? `'${text}` : text;
  return needsQuotes.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
};

/** Rows as CSV (RFC 4180), the first of them the head. */
export const toCsv = (rows: Iterable<readonly (string | number | null)[]>): string =>
  [...rows].map((row) => `${row.map(cellOf).join(",")}\r\n`).join("");
