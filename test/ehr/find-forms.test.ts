import type { FhirResource } from "fhir/r4";
import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { gad7 } from "#clinical/instruments/gad-7.ts";
import { findForms } from "#ehr/later/find-forms.ts";
import { createSandbox } from "#sandbox/create-sandbox.ts";

const origin = "https://ehr.test";
const iss = `${origin}/fhir`;
const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterAll(() => server.close());
afterEach(() => server.resetHandlers());

const door = { iss, token: async () => "token-1", renew: async () => false };

const questionnaire = (id: string, codes: readonly string[], status: "active" | "retired") => ({
  resourceType: "Questionnaire" as const,
  id,
  status,
  code: [{ system: "http://loinc.org", code: "69737-5" }],
  item: codes.map((code) => ({
    linkId: code,
    type: "choice" as const,
    text: `Question ${code}`,
    answerOption: (gad7.answers ?? []).map((answer) => ({
      valueCoding: {
        system: "http://loinc.org",
        code: answer.code,
        display: `Answer ${answer.score}`,
      },
    })),
  })),
});

describe("Questionnaires on the record’s server", () => {
  it("are found by their panel’s code, if they are active and whole", async () => {
    const codes = (gad7.items ?? []).map(({ code }) => code);
    const resources: readonly FhirResource[] = [
      questionnaire("whole", codes, "active"),
      questionnaire("short", codes.slice(1), "active"),
      questionnaire("old", codes, "retired"),
    ];
    const sandbox = createSandbox({
      resources,
      origin,
      open: true,
      now: () => "2026-11-22T10:00:00Z",
    });
    server.use(http.all(`${iss}*`, ({ request }) => sandbox.fhir(request)));
    const forms = await findForms(door);
    expect(forms.map(({ instrument, items }) => [instrument, items.length])).toEqual([
      ["gad-7", 7],
    ]);
  });

  it.each([403, 404, 500])("are none where the server answers %i", async (status) => {
    server.use(http.get(`${iss}/Questionnaire`, () => new HttpResponse(null, { status })));
    expect(await findForms(door)).toEqual([]);
  });
});
