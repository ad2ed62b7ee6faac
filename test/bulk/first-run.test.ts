import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { exportTo } from "#bulk/export-to.ts";
import { readBackends } from "../../launch/read-backends.ts";
import { served } from "../sandbox/served.ts";
import { practice, quickClock } from "./practice.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "throughline-first-"));
  const page = await readFile(new URL("../../docs/bulk.md", import.meta.url), "utf8");
  const script = /node -e '\n([\s\S]*?)'\n/.exec(page)?.[1] ?? "";
  await promisify(execFile)(process.execPath, ["-e", script], { cwd: folder });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it("The page’s own words make a key, register it, and export", async () => {
  const path = join(folder, "throughline-key.json");
  expect((await stat(path)).mode & 0o077).toBe(0);
  const key: unknown = JSON.parse(await readFile(path, "utf8"));
  const jwks = await readFile(join(folder, "throughline-jwks.json"), "utf8");
  expect(jwks).not.toContain(Object(key).d);
  const backends = await readBackends(join(folder, "throughline-jwks.json"));
  if (!backends.ok) throw new Error(backends.fault);
  const ehr = await served({ resources: practice, backends: backends.value });
  const outside = { fetch, ...quickClock() };
  const from = { fhir: `${ehr.origin}/fhir`, clientId: "throughline-audit", key };
  const done = await exportTo(join(folder, "export"), from, outside);
  ehr.close();
  expect(done).toMatchObject({ ok: true, value: { resources: 15, shortfalls: [] } });
});

it("A file with the private half registers its public half alone", async () => {
  const path = join(folder, "throughline-key.json");
  const backends = await readBackends(path);
  const [key] = backends.ok ? (backends.value[0]?.jwks.keys ?? []) : [];
  expect(Object.keys(key ?? {}).sort()).toEqual(["alg", "crv", "kid", "kty", "use", "x", "y"]);
});

it("A file without keys, or that is none, is said in a line", async () => {
  const said = await Promise.all(
    [join(folder, "none.json"), new URL("../../package.json", import.meta.url).pathname].map(
      async (path) => {
        const backends = await readBackends(path);
        return backends.ok ? "ok" : backends.fault;
      },
    ),
  );
  expect(said[0]).toMatch(/^THROUGHLINE_JWKS cannot be read as JSON/);
  expect(said[1]).toMatch(/^THROUGHLINE_JWKS holds no key with kty and kid/);
});
