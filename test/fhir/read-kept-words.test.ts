import { describe, expect, test } from "vitest";
import { day } from "#clinical/day.ts";
import { followed } from "#clinical/instruments/followed.ts";
import { totalsOnly } from "#clinical/instruments/totals-only.ts";
import { readRecord } from "#fhir/read-record.ts";
import { toScoreBundle } from "#fhir/to-score-bundle.ts";
import { answers, sourcesOf, stored } from "./answers-to-plan.ts";
import { about, concept, type Fields, recordOf } from "./one-patient.ts";

const ours = {
  system: "https://throughline.example/id/questionnaire-response",
  value: "urn:uuid:1",
};
const state = (code: string, item: readonly Fields[] = []): Fields => ({
  valueCoding: { system: "https://throughline.example/code/checklist-state", code },
  ...(item.length > 0 ? { item } : {}),
});
const response = (fields: Fields): Fields =>
  about("QuestionnaireResponse", { status: "completed", authored: "2026-10-01", ...fields });

describe("What was said when a plan was saved", () => {
  test("is read whole: the state of each item, the reason, and until when it waits", () => {
    const { attestations } = recordOf([
      response({
        identifier: ours,
        item: [
          {
            linkId: "A1",
            answer: [
              state("done", [
                { linkId: "A1.note", answer: [{ valueString: "Second view asked" }] },
              ]),
            ],
          },
          {
            linkId: "D5",
            answer: [
              state("not-applicable", [
                { linkId: "D5.note", answer: [{ valueString: "Retired" }] },
              ]),
            ],
          },
          {
            linkId: "C2",
            answer: [state("due", [{ linkId: "C2.until", answer: [{ valueDate: "2026-12-24" }] }])],
          },
        ],
      }),
    ]);
    expect(attestations).toMatchObject([
      {
        when: { earliest: "2026-10-01" },
        done: ["A1"],
        said: [
          { id: "A1", state: "done", note: "Second view asked" },
          { id: "D5", state: "not-applicable", note: "Retired" },
          { id: "C2", state: "due", until: "2026-12-24" },
        ],
      },
    ]);
  });

  test("counts only in a response that bears our identifier", () => {
    const items = [{ linkId: "A1", answer: [state("done")] }];
    const elses = { system: "https://elsewhere.example/id", value: "1" };
    expect(recordOf([response({ identifier: elses, item: items })]).attestations).toEqual([]);
  });

  test("that a pattern was put aside is read as such, and attests nothing", () => {
    const { attestations } = recordOf([
      response({
        identifier: { system: "https://throughline.example/id/dismissal", value: "urn:uuid:2" },
        item: [
          {
            linkId: "dismissal",
            answer: [
              {
                valueCoding: {
                  system: "https://throughline.example/code/dismissal",
                  code: "under-review",
                },
                item: [
                  { linkId: "dismissal.note", answer: [{ valueString: "Rheumatology" }] },
                  { linkId: "dismissal.until", answer: [{ valueDate: "2027-01-31" }] },
                ],
              },
            ],
          },
        ],
      }),
    ]);
    expect(attestations).toMatchObject([
      {
        done: [],
        dismissal: { reason: "under-review", note: "Rheumatology", until: "2027-01-31" },
      },
    ]);
  });
});

describe("What the checklist looks for beside what is counted", () => {
  test("a missed appointment keeps its day and its status", () => {
    const { appointments } = recordOf([
      about("Appointment", {
        status: "noshow",
        participant: [{ actor: { reference: "Patient/p" } }],
        start: "2026-10-05T09:00:00Z",
        description: "Planned visit",
      }),
    ]);
    expect(appointments).toMatchObject([
      {
        status: "noshow",
        says: "Planned visit",
        when: { earliest: "2026-10-05", latest: "2026-10-05" },
      },
    ]);
  });

  test("a message says what it is about, and one about nothing only counts", () => {
    const sent = (fields: Fields) =>
      about("Communication", { status: "completed", sent: "2026-10-02", ...fields });
    const { messages } = recordOf([
      sent({ about: [{ reference: "ServiceRequest/9" }] }),
      sent({ id: "2" }),
      sent({ id: "3", status: "preparation", about: [{ reference: "ServiceRequest/9" }] }),
    ]);
    expect(messages).toMatchObject([
      { id: "Communication/1", about: ["ServiceRequest/9"], when: { latest: "2026-10-02" } },
    ]);
  });

  test("an examination and a medicines review are told, wherever the record keeps them", () => {
    const exam = {
      coding: [
        { system: "http://terminology.hl7.org/CodeSystem/observation-category", code: "exam" },
      ],
    };
    const { care } = recordOf([
      about("Observation", {
        status: "final",
        category: [exam],
        code: { text: "Abdomen soft" },
        effectiveDateTime: "2026-10-03",
      }),
      about("Observation", {
        id: "2",
        status: "preliminary",
        category: [exam],
        code: { text: "Chest" },
      }),
      about("Procedure", {
        status: "completed",
        code: concept("314530002"),
        performedDateTime: "2026-09-01",
      }),
      about("Encounter", {
        status: "finished",
        type: [concept("1239511000000100")],
        period: { start: "2026-08-01" },
      }),
    ]);
    expect(care).toMatchObject([
      { id: "Encounter/1", kind: "medication-review", when: { earliest: "2026-08-01" } },
      { id: "Observation/1", kind: "examination", says: "Abdomen soft" },
      { id: "Procedure/1", kind: "medication-review" },
    ]);
  });

  test("in a team of ours, who took over the lead and who has left", () => {
    const lead = (period?: Fields): Fields => ({
      role: [{ coding: [{ system: "https://throughline.example/code/plan-part", code: "lead" }] }],
      member: { display: "Dr Obi" },
      ...(period ? { period } : {}),
    });
    const team = (participant: Fields, own = true) =>
      recordOf([
        about("CareTeam", {
          status: "active",
          ...(own
            ? {
                identifier: [
                  { system: "https://throughline.example/id/care-team", value: "urn:uuid:3" },
                ],
              }
            : {}),
          participant: [participant],
        }),
      ]).careTeams[0]?.lead;
    expect(team(lead())).toEqual({ since: undefined, left: false });
    expect(team(lead({ start: "2026-10-01" }))).toMatchObject({
      since: { earliest: "2026-10-01" },
    });
    expect(team(lead({ end: "2026-10-01" }))).toMatchObject({ left: true });
    expect(team(lead({ end: "2027-10-01" }))).toMatchObject({ left: false });
    expect(team(lead(), false)).toBeUndefined();
  });
});

describe("Totals that no rule counts", () => {
  test("are read back from what we wrote, so that a trend goes on", () => {
    const bundle = toScoreBundle({
      ...answers,
      scores: [
        { instrument: "wsas", total: 23, on: day("2026-10-01") },
        { instrument: "eq-vas", total: 55, on: day("2026-10-01") },
      ],
    });
    if (!bundle) throw new Error("two totals were taken");
    const patient = { resourceType: "Patient" as const, id: "high-contact" };
    const record = readRecord(
      sourcesOf([patient, ...stored(bundle)]),
      day("2026-11-22"),
      "Europe/London",
    );
    expect(record.measures.map(({ instrument, value }) => [instrument, value])).toEqual([
      ["wsas", 23],
      ["eq-vas", 55],
    ]);
    expect(record.scores).toEqual([]);
    expect(record.setAside).toEqual([]);
  });

  test("are not read where they are out of range or not final", () => {
    const wsas = (value: number, status: string) =>
      recordOf([
        about("Observation", {
          status,
          code: concept("wsas", "https://throughline.example/code/instrument"),
          valueInteger: value,
          effectiveDateTime: "2026-10-01",
        }),
      ]).measures;
    expect(wsas(40, "final")).toHaveLength(1);
    expect(wsas(41, "final")).toEqual([]);
    expect(wsas(40, "preliminary")).toEqual([]);
  });

  test("are known by the codes and the range of their sheets", () => {
    expect(totalsOnly.map(({ id, range: [, most], totals }) => [id, most, totals])).toEqual(
      followed.map(({ id, most, codes }) => [id, most, codes.slice(0, -1)]),
    );
  });
});
