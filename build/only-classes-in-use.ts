import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { AcceptedPlugin } from "postcss";

const className = /nhsuk-[\w-]+/g;
const written = /\.tsx?$/;

const classesIn = (folders: readonly string[]): ReadonlySet<string> => {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => written.test(name))
      .map((name) => join(folder, name)),
  );
  return new Set(files.flatMap((file) => readFileSync(file, "utf8").match(className) ?? []));
};

/** What a selector forbids need not be anywhere; of alternatives one is enough, so those are left as they are. */
const demands = (selector: string): readonly string[] =>
  /:(is|where)\(/.test(selector)
    ? []
    : (selector.replace(/:not\([^)]*\)/g, "").match(className) ?? []);

/**
 * Leaves out the rules of the design system that could match nothing: those for a class that no file of the folders
 * writes. A component brings all its variants, and we use few of them.
 */
export const onlyClassesInUse = (folders: readonly string[]): AcceptedPlugin => {
  const used = classesIn(folders);
  return {
    postcssPlugin: "throughline-only-classes-in-use",
    Rule: (rule) => {
      const kept = rule.selectors.filter((one) => demands(one).every((name) => used.has(name)));
      if (kept.length === 0) rule.remove();
      else if (kept.length < rule.selectors.length) rule.selectors = kept;
    },
  };
};
