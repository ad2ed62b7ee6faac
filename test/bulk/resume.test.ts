import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { exportTo } from "#bulk/export-to.ts";
import { type KeyPair, keyPair } from "./practice.ts";
import { base, scripted, statusUrl } from "./scripted.ts";

let key: KeyPair;
beforeAll(async () => {
  key = await keyPair("ES384");
});
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "throughline-resume-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const line = (id: string) => `{"resourceType":"Patient","id":"${id}"}\n`;
const files = ["a", "b", "c"];

/** Three files of three people each, as of an instant that tells one export from another. */
const serving = (transactionTime: string, more: object = {}) =>
  scripted({
    [statusUrl]: {
      body: {
        transactionTime,
        requiresAccessToken: true,
        output: files.map((name) => ({ type: "Patient", url: `${base}/files/${name}`, count: 3 })),
      },
    },
    ...Object.fromEntries(
      files.map((name) => [
        `${base}/files/${name}`,
        { body: [1, 2, 3].map((n) => line(`${transactionTime}-${name}${n}`)).join("") },
      ]),
    ),
    ...more,
  });

const run = ({ outside }: ReturnType<typeof scripted>) =>
  exportTo(folder, { fhir: base, clientId: "audit", key: key.jwk, types: ["Patient"] }, outside);

/** What the dead hold on to is not collected while others live: it would be reported as a leak. */
const dead: unknown[] = [];

/** The process dies while the request to this address is out: nothing after it happens, and nothing before is undone. */
const killedAt = async (server: ReturnType<typeof scripted>, address: string): Promise<void> => {
  let died = () => {};
  const death = new Promise<void>((resolve) => {
    died = resolve;
  });
  const never = new Promise<never>((_, reject) => dead.push(reject));
  const half = new TextEncoder().encode(line("half").slice(0, 30));
  const fetch: typeof globalThis.fetch = async (input, init) => {
    if (String(input) !== address) return server.outside.fetch(input, init);
    const body = new ReadableStream<Uint8Array>({
      start: (stream) => stream.enqueue(half),
      // By the time that more is asked for, the half has been taken.
      pull: () => {
        died();
        return never;
      },
    });
    return new Response(body);
  };
  const outside = { ...server.outside, fetch };
  void run({ ...server, outside });
  await death;
};

const contents = async () =>
  Object.fromEntries(
    await Promise.all(
      (await readdir(folder))
        .filter((name) => name.endsWith(".ndjson"))
        .map(async (name) => [name, await readFile(join(folder, name), "utf8")] as const),
    ),
  );

const day = "2026-11-01T00:00:00Z";

describe("Killed and run again,", () => {
  it("an export goes on with the same manifest, and fetches no finished file twice", async () => {
    const server = serving(day);
    await killedAt(server, `${base}/files/b`);
    expect(Object.keys(await contents())).toEqual(["Patient.1.ndjson"]);
    expect(await readdir(folder)).toContain("Patient.2.ndjson.part");
    const again = serving(day, { [`${base}/$export`]: { status: 500 } });
    expect(await run(again)).toMatchObject({ ok: true, value: { resources: 9, shortfalls: [] } });
    const asked = again.sent.map(({ url }) => new URL(url).pathname);
    expect(asked).toEqual([
      "/fhir/.well-known/smart-configuration",
      "/token",
      "/fhir/files/b",
      "/fhir/files/c",
      "/fhir/jobs/1",
    ]);
    const whole = await contents();
    expect(Object.keys(whole)).toEqual(files.map((_, at) => `Patient.${at + 1}.ndjson`));
    expect(whole["Patient.2.ndjson"]).toBe([1, 2, 3].map((n) => line(`${day}-b${n}`)).join(""));
    expect((await readdir(folder)).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("an export that was still being made is waited for, not asked for anew", async () => {
    const server = serving(day);
    await killedAt(server, statusUrl);
    const again = serving(day, { [`${base}/$export`]: { status: 500 } });
    expect(await run(again)).toMatchObject({ ok: true, value: { resources: 9 } });
  });

  it("an export that the server has forgotten is begun anew, and nothing of the old one stays", async () => {
    const server = serving("2026-10-01T00:00:00Z");
    await killedAt(server, `${base}/files/c`);
    expect(Object.keys(await contents())).toEqual(["Patient.1.ndjson", "Patient.2.ndjson"]);
    const gone = { status: 404 };
    const again = serving(day, {
      [`${base}/$export`]: { status: 202, headers: { "Content-Location": `${base}/jobs/2` } },
      [`${base}/files/c`]: (_: Request, times: number) =>
        times === 1 ? gone : { body: line(`${day}-c1`) },
      [statusUrl]: gone,
      [`${base}/jobs/2`]: {
        body: {
          transactionTime: day,
          requiresAccessToken: true,
          output: [{ type: "Patient", url: `${base}/files/c` }],
        },
      },
    });
    expect(await run(again)).toMatchObject({
      ok: true,
      value: { transactionTime: day, resources: 1 },
    });
    expect(await contents()).toEqual({ "Patient.1.ndjson": line(`${day}-c1`) });
  });

  it("links that now lead to another export are not mixed with the first one’s files", async () => {
    const server = serving("2026-10-01T00:00:00Z");
    await killedAt(server, `${base}/files/b`);
    const again = serving(day, {
      [`${base}/files/b`]: (_: Request, times: number) =>
        times === 1
          ? { status: 403 }
          : { body: [1, 2, 3].map((n) => line(`${day}-b${n}`)).join("") },
    });
    expect(await run(again)).toMatchObject({
      ok: true,
      value: { transactionTime: day, resources: 9 },
    });
    expect(JSON.stringify(await contents())).not.toContain("2026-10-01");
  });

  it("a state that cannot be read is not guessed at", async () => {
    await writeFile(join(folder, "export-state"), '{"version":1,"wi');
    expect(await run(serving(day))).toEqual({ ok: false, fault: { kind: "folderTaken" } });
  });

  it("a file that lay there for others to read is its owner’s alone", async () => {
    const server = serving(day);
    await killedAt(server, `${base}/files/a`);
    await chmod(join(folder, "Patient.1.ndjson.part"), 0o644);
    expect((await run(serving(day))).ok).toBe(true);
    expect((await stat(join(folder, "Patient.1.ndjson"))).mode & 0o077).toBe(0);
  });
});
