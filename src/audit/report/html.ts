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

const row = ([name = "", ...cells]: readonly (string | number)[]): string =>
  `<tr><th scope="row">${escaped(String(name))}</th>${cells
    .map((cell) => `<td>${escaped(String(cell))}</td>`)
    .join("")}</tr>`;

/** The table, which scrolls on its own where the page is narrow. */
export const tableHtml = ({ caption, head, rows }: Table): string =>
  `<div class="table" role="region" tabindex="0" aria-label="Table: ${escaped(caption)}"><table>
<caption>${escaped(caption)}</caption>
<thead><tr>${head.map((each) => `<th scope="col">${escaped(each)}</th>`).join("")}</tr></thead>
<tbody>
${rows.map(row).join("\n")}
</tbody></table></div>`;
