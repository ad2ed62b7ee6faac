import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parts } from "./chapters.ts";
import { printManual } from "./manual/print-manual.ts";

const page = new URL("../../docs/spec.md", import.meta.url);

/** Set to print the page again: `WRITE_SPEC=1 npx vitest run test/spec/manual.test.ts`. */
const writes = process.env.WRITE_SPEC === "1";

it("docs/spec.md is what the examples print", () => {
  const printed = printManual(parts);
  if (writes) writeFileSync(page, printed);
  const found = existsSync(page) ? readFileSync(page, "utf8") : "";
  expect(
    found === printed,
    "docs/spec.md has drifted from the examples. Print it again with: WRITE_SPEC=1 npx vitest run test/spec/manual.test.ts",
  ).toBe(true);
});
