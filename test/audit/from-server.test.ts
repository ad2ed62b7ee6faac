import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { FhirResource } from "fhir/r4";
import { describe, expect, it } from "vitest";
import { keyPair } from "../bulk/practice.ts";
import { captured } from "../launch/captured.ts";
import { served } from "../sandbox/served.ts";
import { asOf, storyPeople } from "./a-practice.ts";
import { audit, exported, inFolder } from "./audit-of.ts";

describe("An audit of what a server exports", () => {
  it("comes to the same as of a folder, and takes the export away", () =>
    inFolder(async (folder) => {
      const people = storyPeople("mss3", "hidden-red-flag");
      const { jwk, jwks } = await keyPair("ES384");
      const resources = people as readonly FhirResource[];
      const ehr = await served({ resources, backends: [{ clientId: "audit", jwks }] });
      const key = join(folder, "key.json");
      await writeFile(key, JSON.stringify(jwk));
      const out = join(folder, "out");
      const from = ["--fhir", `${ehr.origin}/fhir`, "--client-id", "audit", "--key", key];
      const ended = await captured("audit", ...from, "--as-of", asOf, "--out", out);
      ehr.close();
      expect(ended).toEqual({ code: 0, out: "", err: [] });
      expect((await readdir(folder)).sort()).toEqual(["key.json", "out"]);
      const audited = await audit(await exported(folder, people), "--out", join(folder, "again"));
      const again = await audited.text("to-review.csv");
      expect(await readFile(join(out, "to-review.csv"), "utf8")).toBe(again);
    }));

  it("says in one line why there was none", () =>
    inFolder(async (folder) => {
      const key = join(folder, "key.json");
      await writeFile(key, "{}");
      const from = ["--fhir", "http://localhost:1/fhir", "--client-id", "audit", "--key", key];
      const ended = await captured("audit", ...from, "--as-of", asOf, "--out", join(folder, "out"));
      expect(ended).toMatchObject({ code: 2, out: "" });
      expect(ended.err).toHaveLength(1);
      expect(ended.err[0]).toContain("private key");
    }));
});
