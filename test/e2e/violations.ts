import axe from "axe-core";
import type { Page } from "playwright-core";
import { everyCase } from "../every-case.ts";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

type Asked = NonNullable<axe.RunOptions["runOnly"]>;

const everything: Asked = { type: "tag", values: rules };
/** In the dark colours alone differ, so the everyday run looks at nothing else there. */
const inTheDark: Asked = everyCase ? everything : { type: "rule", values: ["color-contrast"] };

const found = async (page: Page, part: string, asked: Asked): Promise<readonly string[]> => {
  const { violations: all } = await page.evaluate(
    ([within, runOnly]) =>
      (window as unknown as { axe: typeof axe }).axe.run(within, {
        runOnly,
        // What passes is most of a page, and to tell of it takes most of the time.
        resultTypes: ["violations"],
      }),
    [part, asked] as const,
  );
  return all.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes
        .slice(0, 3)
        .map(({ target, failureSummary }) => `${target.join(" ")} (${failureSummary})`)
        .join(", ")}`,
  );
};

/** What the rules of WCAG 2.2 A and AA find wrong, each with the first elements that it is about. `part` is a selector. */
export const violations = async (page: Page, part = "body"): Promise<readonly string[]> => {
  await page.evaluate(axe.source);
  const light = await found(page, part, everything);
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await found(page, part, inTheDark);
  await page.emulateMedia({ colorScheme: "light" });
  return [...light, ...dark.map((one) => `dark: ${one}`)];
};
