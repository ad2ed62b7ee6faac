/** Fields of CSV text, row by row, with quotes as RFC 4180 has them; undefined where a quote is left open. */
const fieldsOf = (text: string, separator: string): readonly (readonly string[])[] | undefined => {
  const rows: string[][] = [];
  const field = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r?\\n|$)`,
    "y",
  );
  let row: string[] = [];
  while (field.lastIndex < text.length) {
    const found = field.exec(text);
    if (found === null) return undefined;
    const [, inQuotes, plain = "", end] = found;
    row.push((inQuotes?.replaceAll('""', '"') ?? plain).trim());
    if (end === separator) continue;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push([...row, ""]);
  return rows.filter((each) => each.some((cell) => cell !== ""));
};

/**
 * The rows of a sheet by the names of its columns, in lower case; undefined where the text is not CSV. A spreadsheet
 * may have put semicolons for commas, and a mark before the first letter.
 */
export const readCsv = (text: string): readonly Readonly<Record<string, string>>[] | undefined => {
  const bare = text.replace(/^\uFEFF/, "");
  const [first = ""] = bare.split("\n");
  const separator = first.includes(";") && !first.includes(",") ? ";" : ",";
  const rows = fieldsOf(bare, separator);
  if (rows === undefined) return undefined;
  const [head = [], ...body] = rows;
  const names = head.map((name) => name.toLowerCase());
  return body.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? ""])));
};
