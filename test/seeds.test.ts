import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const lines = readFileSync("docs/seeds.md", "utf8")
  .split("\n")
  .filter((line) => /^\| \d+ \|/.test(line))
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([, number = "", asks = "", where = ""]) => ({ number: Number(number), asks, where }));

describe("docs/seeds.md", () => {
  it("has one line for each of the 132 implications, in their order", () => {
    expect(lines.map(({ number }) => number)).toEqual(
      Array.from({ length: 132 }, (_, at) => at + 1),
    );
  });

  it("says of each what it asks, and where it lives or why it was declined", () => {
    for (const { number, asks, where } of lines) {
      expect(asks, String(number)).not.toBe("");
      expect(where, String(number)).toMatch(/^(`[^`]+`|Declined because .+\.)$/);
    }
  });

  it("names only files that are there", () => {
    const files = lines.flatMap(({ where }) => /^`([^`]+)`$/.exec(where)?.[1] ?? []);
    expect(files.length).toBeGreaterThan(90);
    for (const file of files) expect(existsSync(file), file).toBe(true);
  });
});
