import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { asOf, somePeople } from "./a-practice.ts";
import { exported, inFolder } from "./audit-of.ts";

const cli = new URL("../../dist/node/cli.js", import.meta.url).pathname;

/** Runs the built program and, once `when` says so, takes it away as a power cut would. */
const run = (
  source: string,
  out: string,
  when?: (milliseconds: number) => boolean,
): Promise<number | null> =>
  new Promise((ended) => {
    const begun = performance.now();
    const given = ["audit", source, "--as-of", asOf, "--out", out, "--engine", "reference"];
    const child = spawn(process.execPath, [cli, ...given], { stdio: "ignore" });
    const watch = setInterval(() => {
      if (when?.(performance.now() - begun) === true) child.kill("SIGKILL");
    }, 1);
    child.on("exit", (code) => {
      clearInterval(watch);
      ended(code);
    });
  });

const bytesOf = async (out: string): Promise<Readonly<Record<string, string>>> => {
  const names = (await readdir(out)).sort();
  const texts = names.map(async (name) => {
    const text = await readFile(join(out, name), "base64");
    return [name, name === "run.json" ? "" : text] as const;
  });
  return Object.fromEntries(await Promise.all(texts));
};

/** The rooms of runs, at work or killed, beside what they write. */
const rooms = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith("."))
    .map((name) => join(folder, name));

const written = (folder: string, file: string): boolean =>
  rooms(folder).some((room) => existsSync(join(room, "whole", file)));

describe.skipIf(!existsSync(cli))("A run that is killed (needs the build)", () => {
  it("leaves nothing that looks whole, and the next run the same bytes as if nothing had been", () =>
    inFolder(async (folder) => {
      const source = await exported(folder, somePeople(40));
      const whole = join(folder, "whole");
      const code = await run(source, whole);
      expect(code).toBeLessThan(2);
      const out = join(folder, "out");
      // Early, while it reads; once its room is there; and in the middle of writing.
      const moments: readonly ((ms: number) => boolean)[] = [
        (ms) => ms > 30,
        () => rooms(folder).length > 0,
        () => written(folder, "reviews.parquet"),
        () => written(folder, "report.html"),
      ];
      for (const when of moments) {
        expect(await run(source, out, when)).toBeNull();
        expect(existsSync(out)).toBe(false);
      }
      expect(rooms(folder)).not.toEqual([]);
      expect(await run(source, out)).toBe(code);
      expect(await bytesOf(out)).toEqual(await bytesOf(whole));
      expect(rooms(folder)).toEqual([]);
    }));
});
