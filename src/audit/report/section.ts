import { escaped, type Table, tableHtml } from "./html.ts";

/** One part of the report: what it says, its plot, and the same in a table. */
export type Section = {
  readonly id: string;
  readonly title: string;
  readonly says: readonly string[];
  /** A plot, with the sentence below it that says what it shows and how to read it. */
  readonly plot?: { readonly svg: string; readonly shows: string } | undefined;
  readonly tables: readonly Table[];
};

/** A plot keeps a size at which it can be read: where the page is narrower, it scrolls on its own. */
const figure = (title: string, { svg, shows }: NonNullable<Section["plot"]>): string =>
  `<figure><div class="plot" role="region" tabindex="0" aria-label="Plot: ${escaped(title)}">${svg}</div>
<figcaption>${escaped(shows)} The same numbers are in the table.</figcaption></figure>`;

/** The section as it stands in the page. */
export const sectionHtml = ({ id, title, says, plot, tables }: Section): string =>
  `<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${escaped(title)}</h2>
${says.map((sentence) => `<p>${escaped(sentence)}</p>`).join("\n")}
${plot === undefined ? "" : figure(title, plot)}
${tables.map(tableHtml).join("\n")}
</section>`;
