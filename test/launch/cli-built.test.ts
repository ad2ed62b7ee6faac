import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { day } from "#clinical/day.ts";
import { compileStory } from "../../fixtures/compile.ts";
import { stories } from "../../fixtures/index.ts";
import { version } from "../../package.json";

const bin = new URL("../../dist/node/cli.js", import.meta.url).pathname;
const raw = (file: string): string =>
  new URL(`../../fixtures/raw/${file}`, import.meta.url).pathname;

type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

/** Runs the built command; `enough` closes its output after the first piece, as `| head` does. */
const ran = (argv: readonly string[], enough = false): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, ...argv], { stdio: ["ignore", "pipe", "pipe"] });
    let out = "";
    let err = "";
    child.stdout.on("data", (piece) => {
      out += piece;
      if (enough) child.stdout.destroy();
    });
    child.stderr.on("data", (piece) => {
      err += piece;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, err }));
  });

// The command is built by `npm ci`; where nothing was built there is nothing to run.
describe.skipIf(!existsSync(bin))("The built command", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "throughline-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("can be run by its name: it begins with the line that says with what", () => {
    expect(readFileSync(bin, "utf8").split("\n")[0]).toBe("#!/usr/bin/env node");
  });

  it("prints its version and its help", async () => {
    expect(await ran(["--version"])).toEqual({ code: 0, out: `${version}\n`, err: "" });
    expect(await ran(["--help"])).toMatchObject({
      code: 0,
      out: expect.stringContaining("throughline review <source> --as-of <day>"),
    });
  });

  it("ends with 1 and says so where a line was not JSON", async () => {
    const ended = await ran([
      "review",
      raw("broken-lines.ndjson"),
      "--as-of",
      "2026-11-22",
      "--json",
    ]);
    expect(ended).toMatchObject({ code: 1, err: "throughline: 2 lines or files are not JSON\n" });
  });

  it("ends with 2 and one line where the source cannot be used", async () => {
    const ended = await ran(["review", raw("nowhere.json"), "--as-of", "2026-11-22"]);
    expect(ended).toEqual({ code: 2, out: "", err: "throughline: the source cannot be opened\n" });
  });

  it("says nothing when the reader of its output has seen enough", async () => {
    const everyone = stories
      .filter(({ id }) => id !== "long-record")
      .flatMap((story) => compileStory(story, day("2026-11-22")));
    const source = join(folder, "everyone.json");
    await writeFile(source, JSON.stringify(everyone));
    const ended = await ran(["review", source, "--as-of", "2026-11-22", "--json"], true);
    expect({ code: ended.code, err: ended.err }).toEqual({ code: 0, err: "" });
  });
});
