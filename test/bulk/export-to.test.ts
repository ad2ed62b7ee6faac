import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { loadSource } from "#audit/source/load-source.ts";
import { type ExportProgress, exportTo } from "#bulk/export-to.ts";
import { type Desk, desks, type KeyPair, keyPair } from "./practice.ts";

let key: KeyPair;
beforeAll(async () => {
  key = await keyPair("ES384");
});
const { open, tidy, close } = desks(() => key);
afterEach(tidy);
afterAll(close);

const report = async ({ folder, from, outside }: Desk, more: object = {}) => {
  const done = await exportTo(folder, { ...from, ...more }, outside);
  if (!done.ok) throw new Error(done.fault.kind);
  return done.value;
};

/** What a review or an audit finds in the folder, as text; everything in it must be readable. */
const readBack = async (folder: string): Promise<string[]> => {
  const loaded = await loadSource(folder);
  if (!loaded.ok) throw new Error(loaded.fault);
  expect([loaded.value.unread, loaded.value.failures]).toEqual([0, 0]);
  return loaded.value.entries.map(({ resource }) => JSON.stringify(resource)).sort();
};

const held = ({ sandbox }: Desk, types: readonly string[], whose = /./): string[] =>
  types
    .flatMap((type) => sandbox.all(type))
    .map((resource) => JSON.stringify(resource))
    .filter((text) => whose.test(text))
    .sort();

const inRecord = ["Patient", "Encounter", "Observation"];

describe("An export", () => {
  it.each(["ES384", "RS384"] as const)("by %s holds what the server holds", async (alg) => {
    const { jwk, jwks } = await keyPair(alg);
    const backends = [{ clientId: "audit", jwks }];
    const desk = await open({ exports: { linesPerFile: 4 }, backends });
    const here = { ...desk, from: { ...desk.from, key: jwk } };
    const { sources, shortfalls, resources, files } = await report(here);
    expect([shortfalls, resources, files]).toEqual([[], 15, 5]);
    expect(sources).toMatchObject({ Patient: "complete", Encounter: "complete" });
    expect(sources.Condition).toBe("absent");
    expect(await readBack(here.folder)).toEqual(held(here, inRecord));
  });

  it("of a group holds its members alone", async () => {
    const here = await open();
    expect((await report(here, { group: "g1" })).resources).toBe(10);
    expect(await readBack(here.folder)).toEqual(held(here, inRecord, /p[12]\b/));
    expect(here.sent.some(({ url }) => url.includes("/Group/g1/$export?"))).toBe(true);
  });

  it("since an instant holds what was changed after it", async () => {
    const here = await open({ now: () => "2026-11-01T00:00:00Z" });
    const { transactionTime } = await report(here, { since: "2026-10-31T00:00:00Z" });
    expect(transactionTime).toBe("2026-11-01T00:00:00Z");
    const later = await exportTo(
      join(here.folder, "..", "later"),
      { ...here.from, since: transactionTime },
      here.outside,
    );
    expect(later.ok && later.value.resources).toBe(0);
  });

  it("of some types asks for no others, in its scopes neither", async () => {
    const here = await open();
    const { sources } = await report(here, { types: ["Encounter"] });
    expect(sources).toEqual({ Encounter: "complete" });
    expect(await readBack(here.folder)).toEqual(held(here, ["Encounter"]));
  });

  it("can be read by its owner alone, and lies beside nothing that reads as a record", async () => {
    const here = await open();
    await report(here);
    const names = await readdir(here.folder);
    expect(
      names.filter((name) => !/^(Patient|Encounter|Observation)\.1\.ndjson$/.test(name)),
    ).toEqual(["apart", "export-journal", "export-state"]);
    for (const name of names) {
      const { mode } = await stat(join(here.folder, name));
      expect(mode & 0o077, name).toBe(0);
    }
    expect((await stat(here.folder)).mode & 0o777).toBe(0o700);
  });

  it("tells the server at the end that it need keep nothing", async () => {
    const here = await open();
    await report(here);
    const last = here.sent.at(-1);
    expect(last?.method).toBe("DELETE");
    const again = await fetch(last?.url ?? "", {
      headers: { Authorization: `Bearer ${last?.token}` },
    });
    expect(again.status).toBe(404);
  });

  it("waits as the server asks, and says how far it is in numbers alone", async () => {
    const here = await open({ exports: { polls: 3, retryAfterSeconds: 7 } });
    const seen: ExportProgress[] = [];
    const outside = { ...here.outside, progress: (one: ExportProgress) => seen.push(one) };
    await report({ ...here, outside });
    expect(here.waits).toEqual([7000, 7000, 7000]);
    expect(seen[0]).toEqual({ kind: "asking" });
    expect(seen).toContainEqual({ kind: "waiting", percent: 50, ms: 7000 });
    expect(seen.at(-1)).toEqual({ kind: "fetching", file: 3, of: 3 });
  });

  it("is asked for by POST where the server takes no GET", async () => {
    const here = await open({ exports: { postOnly: true } });
    expect((await report(here, { group: "g1" })).resources).toBe(10);
  });

  it("is asked for leniently where the server does not know a type, which then counts as failed", async () => {
    const here = await open({ exports: { knows: ["Patient", "Encounter"] } });
    const { sources } = await report(here, { types: ["Patient", "Encounter", "Observation"] });
    expect(sources).toEqual({ Patient: "complete", Encounter: "complete", Observation: "failed" });
  });

  it("finished before is not asked for again, and is told the same way", async () => {
    const here = await open();
    const first = await report(here);
    const asked = here.sent.length;
    expect(await report(here)).toEqual(first);
    expect(here.sent).toHaveLength(asked);
  });

  it("holds what it wrote down: a file that was changed on the disk is fetched anew", async () => {
    const here = await open();
    await report(here);
    const path = join(here.folder, "Encounter.1.ndjson");
    const before = await readFile(path, "utf8");
    const { writeFile } = await import("node:fs/promises");
    await writeFile(path, before.slice(0, 100));
    await report(here);
    expect(await readFile(path, "utf8")).toBe(before);
  });
});
