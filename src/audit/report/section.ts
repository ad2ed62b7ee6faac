import { escaped, type Table, tableHtml } from "./html.ts";

/** One part of the report: what it says, its plot, and the same in a table. */
export type Section = {
  readonly id: string;
  readonly title: string;
  readonly says: readonly string[];
  /** A plot with the one sentence that says what it shows, for those who do not see it. */
  readonly plot?: { readonly svg: string; readonly shows: string } | undefined;
  readonly tables: readonly Table[];
};

const figure = ({ svg, shows }: NonNullable<Section["plot"]>): string =>
  `<figure role="img" aria-label="${escaped(shows)}">${svg}</figure>`;

/** The section as it stands in the page. */
export const sectionHtml = ({ id, title, says, plot, tables }: Section): string =>
  `<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${escaped(title)}</h2>
${says.map((sentence) => `<p>${escaped(sentence)}</p>`).join("\n")}
${plot === undefined ? "" : figure(plot)}
${tables.map(tableHtml).join("\n")}
</section>`;
