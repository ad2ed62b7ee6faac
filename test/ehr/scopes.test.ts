import { describe, expect, it } from "vitest";
import { sourceTypes } from "#clinical/record.ts";
import { readGrant } from "#ehr/smart/grant.ts";
import { scopesFor } from "#ehr/smart/scopes.ts";

const ask = (capabilities: readonly string[], scopesSupported: readonly string[] = []) =>
  scopesFor("launch", "all", { capabilities, scopesSupported }).split(" ");

describe("The scopes asked for", () => {
  it("cover every source, and never include deleting", () => {
    const scopes = ask(["permission-v2"]);
    for (const type of sourceTypes)
      expect(
        scopes.some((scope) => scope.startsWith(`patient/${type}.`)),
        type,
      ).toBe(true);
    expect(scopes.filter((scope) => /\.\w*d/.test(scope))).toEqual([]);
    expect(scopes.slice(0, 4)).toEqual(["launch", "openid", "fhirUser", "online_access"]);
  });

  it("are SMART 1 words only where the server says that it knows those and not SMART 2", () => {
    expect(ask(["permission-v1"])).toContain("patient/CarePlan.write");
    expect(ask(["permission-v1"])).toContain("patient/Encounter.read");
    expect(ask(["permission-v1"])).not.toContain("patient/Encounter.write");
    expect(ask(["permission-v1", "permission-v2"])).toContain("patient/CarePlan.crus");
    expect(ask([])).toContain("patient/CarePlan.crus");
  });

  it("are trimmed to what the server supports only for types that it names", () => {
    const scopes = ask(["permission-v2"], ["patient/CarePlan.rs", "patient/Goal.read", "openid"]);
    expect(scopes).toContain("patient/CarePlan.rs");
    expect(scopes).toContain("patient/Goal.rs");
    expect(scopes).toContain("patient/Task.crus");
    expect(ask(["permission-v2"], ["patient/*.rs"])).toContain("patient/CarePlan.crus");
    expect(ask(["permission-v2"], ["patient/Task.d"]).join(" ")).not.toContain("Task");
    expect(ask(["permission-v2"], ["user/CarePlan.rs"])).toContain("patient/CarePlan.crus");
  });
});

describe("The scopes granted", () => {
  it.each([
    ["patient/CarePlan.crus", "c", "all"],
    ["patient/CarePlan.rs", "c", "none"],
    ["patient/CarePlan.rs patient/CarePlan.cud", "c", "all"],
    ["patient/CarePlan.write", "u", "all"],
    ["patient/CarePlan.write", "s", "none"],
    ["patient/CarePlan.read", "s", "all"],
    ["patient/*.*", "c", "all"],
    ["user/*.rs", "r", "all"],
    ["patient/CarePlan.rs?category=x", "s", "some"],
    ["patient/CarePlan.rs?category=x patient/*.rs", "s", "all"],
    ["system/*.rs", "r", "none"],
    ["launch openid patient/Goal.rs", "r", "none"],
    ["", "r", "none"],
  ] as const)("%s: %s of CarePlan reaches %s", (scope, letter, reach) => {
    expect(readGrant(scope)("CarePlan", letter)).toBe(reach);
  });
});
