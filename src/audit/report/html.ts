const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as it stands in a page: nothing of a record can become an element. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);

/** A table of the report: the first column names the row. */
export type Table = {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
};

const isNumber = (cell: string | number): boolean => /^([\d,.]+%?|\*)?$/.test(String(cell));

/** Which columns hold nothing but numbers, hidden ones, and empty cells. */
const numberColumns = ({ head, rows }: Table): readonly boolean[] =>
  head.map((_, at) => at > 0 && rows.length > 0 && rows.every((row) => isNumber(row[at] ?? "")));

/** The table, which scrolls on its own where the page is narrow. */
export const tableHtml = (table: Table): string => {
  const caption = escaped(table.caption);
  const numbers = numberColumns(table);
  const mark = (at: number): string => (numbers[at] ? ' class="number"' : "");
  const head = table.head.map((each, at) => `<th scope="col"${mark(at)}>${escaped(each)}</th>`);
  const rows = table.rows.map(([name = "", ...cells]) => {
    const rest = cells.map((cell, at) => `<td${mark(at + 1)}>${escaped(String(cell))}</td>`);
    return `<tr><th scope="row">${escaped(String(name))}</th>${rest.join("")}</tr>`;
  });
  return `<div class="table" role="region" tabindex="0" aria-label="Table: ${caption}"><table>
<caption>${caption}</caption>
<thead><tr>${head.join("")}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody></table></div>`;
};
