import type { Page } from "playwright-core";

const spoken =
  /- '?(banner|navigation|main|contentinfo|region|heading|alert)(?: "([^"]*)")?(?: \[level=(\d)\])?/;

/** The landmarks and headings of the page as a screen reader comes upon them, read from the browser's accessibility tree. */
export const readingOrder = async (page: Page): Promise<readonly string[]> => {
  const tree = await page.locator("body").ariaSnapshot();
  return tree.split("\n").flatMap((line) => {
    const [, role, name, level] = spoken.exec(line) ?? [];
    if (role === undefined) return [];
    return [[role, level, name].filter((part) => part !== undefined).join(" ")];
  });
};

/** The first of `expected` that does not follow the one before it; undefined where all stand in this order. */
export const outOfOrder = (
  heard: readonly string[],
  expected: readonly string[],
): string | undefined => {
  let at = -1;
  return expected.find((one) => {
    const next = heard.indexOf(one, at + 1);
    at = next === -1 ? at : next;
    return next === -1;
  });
};
