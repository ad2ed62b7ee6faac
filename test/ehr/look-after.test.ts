import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readGrant } from "#ehr/smart/grant.ts";
import { type Says, toCapabilities } from "#ehr/write/capabilities.ts";
import { lookAfter } from "#ehr/write/look/look-after.ts";
import type { Planned } from "#ehr/write/planned.ts";

const iss = "https://ehr.test/fhir";
const system = "https://throughline.example/id/care-plan";
const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterAll(() => server.close());

let holds: readonly string[] = [];
let waited: number[] = [];
beforeEach(() => {
  waited = [];
  server.resetHandlers(
    http.get(`${iss}/CarePlan`, () =>
      HttpResponse.json({
        resourceType: "Bundle",
        type: "searchset",
        entry: holds.map((id) => ({
          resource: {
            resourceType: "CarePlan",
            id,
            subject: { reference: "Patient/p1" },
            identifier: [{ system, value: "urn:uuid:1" }],
          },
        })),
      }),
    ),
  );
});

const session = {
  iss,
  patient: "p1",
  grant: readGrant("patient/*.cruds"),
  token: async () => "token-1",
  renew: async () => false,
};
const head: Planned = {
  name: "urn:uuid:0",
  type: "CarePlan",
  resource: {},
  token: `${system}|urn:uuid:1`,
  once: undefined,
  changes: undefined,
};
const look = (planned: Planned, conditionalCreate: Says) =>
  lookAfter(session, planned, {
    can: {
      ...toCapabilities(undefined, session.grant),
      conditionalCreate: () => conditionalCreate,
    },
    pause: async (ms) => {
      waited = [...waited, ms];
    },
  });

describe("After a new plan was written where the server does not promise to create it once", () => {
  it("warns of a second one that a lagging index had hidden", async () => {
    holds = ["1", "2"];
    const [warning] = await look(head, "unknown");
    expect(warning).toContain("The record holds this plan 2 times");
    expect(waited).toEqual([2000]);
    expect(await look(head, "no")).toHaveLength(1);
  });

  it("says nothing of the one that was written", async () => {
    holds = ["1"];
    expect(await look(head, "no")).toEqual([]);
  });

  it("neither waits nor looks where the server promises, or where a version was changed", async () => {
    holds = ["1", "2"];
    expect(await look(head, "yes")).toEqual([]);
    expect(
      await look({ ...head, changes: { reference: "CarePlan/1", version: "1" } }, "no"),
    ).toEqual([]);
    expect(waited).toEqual([]);
  });
});
