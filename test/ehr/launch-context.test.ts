import { describe, expect, it } from "vitest";
import { readLaunchContext } from "#ehr/context/launch-context.ts";

const iss = "https://ehr.example/fhir";
const read = (token: Readonly<Record<string, unknown>>) => readLaunchContext(token, iss);

describe("What a launch is for", () => {
  it("is nothing where the token says nothing", () => {
    expect(read({})).toEqual({
      encounter: undefined,
      intent: undefined,
      about: [],
      style: undefined,
    });
  });

  it("is told by the intent and by references of this server, and by no other", () => {
    const fhirContext = [
      { reference: "CarePlan/7" },
      { reference: `${iss}/Task/8`, role: "https://example.org/role" },
      { reference: "https://elsewhere.example/fhir/CarePlan/9" },
      { reference: "CarePlan/../../secret" },
      { identifier: { value: "1" } },
      "CarePlan/10",
      null,
    ];
    expect(read({ intent: "plan", fhirContext })).toMatchObject({
      intent: "plan",
      about: ["CarePlan/7", "Task/8"],
    });
    expect(read({ intent: 7, fhirContext: "CarePlan/7" })).toMatchObject({
      intent: undefined,
      about: [],
    });
  });

  it("takes its encounter from the token, else from the only one in the context", () => {
    const one = [{ reference: "Encounter/e2" }];
    expect(read({ encounter: "e1", fhirContext: one }).encounter).toBe("e1");
    expect(read({ fhirContext: one }).encounter).toBe("e2");
    expect(
      read({ fhirContext: [...one, { reference: "Encounter/e3" }] }).encounter,
    ).toBeUndefined();
  });

  it.each([
    ["https://style.example/s.json", true],
    ["http://style.example/s.json", false],
    ["https://user:word@style.example/s.json", false],
    ["javascript:alert(1)", false],
    ["/s.json", false],
  ])("takes a style from %s: %s", (smart_style_url, taken) => {
    expect(read({ smart_style_url }).style !== undefined).toBe(taken);
  });
});
