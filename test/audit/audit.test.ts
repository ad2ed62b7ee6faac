import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { day } from "#clinical/day.ts";
import { compileStory } from "../../fixtures/compile.ts";
import { stories } from "../../fixtures/index.ts";
import { auditOf, inFolder } from "./audit-of.ts";

const asOf = day("2026-11-22");
const everyone = stories.flatMap((story) => compileStory(story, asOf));

describe("throughline audit", () => {
  it("writes the six files of the contract, and nothing else", async () => {
    await inFolder(async (folder) => {
      const audited = await auditOf(folder, everyone);
      expect(audited.ended).toEqual({ code: 0, out: "", err: [] });
      expect((await readdir(audited.out)).sort()).toEqual([
        "practice-reference.json",
        "report.html",
        "reviews.parquet",
        "run.json",
        "summary.json",
        "to-review.csv",
      ]);
      expect((await readdir(folder)).sort()).toEqual(["export.ndjson", "out"]);
      if (process.env.KEEP)
        for (const f of [
          "run.json",
          "to-review.csv",
          "summary.json",
          "report.html",
          "practice-reference.json",
        ])
          await writeFile(join(process.env.KEEP, f), await audited.text(f));
    });
  });
});
