import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { exportTo } from "#bulk/export-to.ts";
import type { SandboxOptions } from "#sandbox/create-sandbox.ts";
import { loadSource } from "../../launch/load-source.ts";
import { type Desk, desk, type KeyPair, keyPair } from "./practice.ts";

let es384: KeyPair;
let rs384: KeyPair;
beforeAll(async () => {
  es384 = await keyPair("ES384");
  rs384 = await keyPair("RS384");
});

let at: Desk | undefined;
const open = async (options?: Partial<SandboxOptions>, key = es384): Promise<Desk> => {
  at = await desk(key, options);
  return at;
};
afterEach(() => at?.tidy());

const report = async ({ folder, from, outside }: Desk, more: object = {}) => {
  const done = await exportTo(folder, { ...from, ...more }, outside);
  if (!done.ok) throw new Error(done.fault.kind);
  return done.value;
};

const namesIn = async (folder: string): Promise<string[]> => {
  const loaded = await loadSource(folder);
  if (!loaded.ok) throw new Error(loaded.fault);
  expect([loaded.value.unread, loaded.value.failures]).toEqual([0, 0]);
  return loaded.value.entries
    .map(({ resource }) => `${Object(resource).resourceType}/${Object(resource).id}`)
    .sort();
};

describe("An export", () => {
  it.each(["ES384", "RS384"] as const)("by %s holds what the server holds", async (alg) => {
    const here = await open({ exports: { linesPerFile: 4 } }, alg === "ES384" ? es384 : rs384);
    const { sources, shortfalls, resources } = await report(here);
    expect(shortfalls).toEqual([]);
    expect(resources).toBe(15);
    expect(sources).toMatchObject({
      Patient: "complete",
      Encounter: "complete",
      Condition: "absent",
    });
    const held = ["Patient", "Encounter", "Observation"].flatMap((type) =>
      here.sandbox.all(type).map(({ id }) => `${type}/${id}`),
    );
    expect(await namesIn(here.folder)).toEqual(held.sort());
  });
});
