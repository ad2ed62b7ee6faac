import axe from "axe-core";
import type { Page } from "playwright-core";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

type Asked = NonNullable<axe.RunOptions["runOnly"]>;

const found = async (page: Page, part: string, asked: Asked): Promise<readonly string[]> => {
  const { violations: all } = await page.evaluate(
    ([within, runOnly]) => (window as unknown as { axe: typeof axe }).axe.run(within, { runOnly }),
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

/** What the rules of WCAG 2.2 A and AA find wrong, each with the first elements that it is about; in the dark, colours alone differ. `part` is a selector. */
export const violations = async (page: Page, part = "body"): Promise<readonly string[]> => {
  await page.evaluate(axe.source);
  const light = await found(page, part, { type: "tag", values: rules });
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await found(page, part, { type: "rule", values: ["color-contrast"] });
  await page.emulateMedia({ colorScheme: "light" });
  return [...light, ...dark.map((one) => `dark: ${one}`)];
};
