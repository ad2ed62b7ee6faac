import { tokensOf } from "#app/ehr-style/tokens.ts";
import { fetchStyle } from "#ehr/context/fetch-style.ts";

const declared = (tokens: Readonly<Record<string, string>>): string =>
  Object.entries(tokens)
    .map(([name, value]) => `${name}:${value};`)
    .join("");

/**
 * Wears the EHR's style where it is to be had: its colours in the light scheme alone, and its sizes and fonts only while
 * nothing is drawn, because later they would move what is being read.
 */
export const wearStyle = async (url: URL, isDrawn: () => boolean): Promise<void> => {
  const { colours, shapes } = tokensOf(await fetchStyle(url));
  const sheet = new CSSStyleSheet();
  const own = isDrawn() ? "" : `:root{${declared(shapes)}}`;
  sheet.replaceSync(
    `${own}@media screen and (prefers-color-scheme: light){:root{${declared(colours)}}}`,
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
};
