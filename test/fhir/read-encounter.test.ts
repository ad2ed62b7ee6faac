import { describe, expect, test } from "vitest";
import { about, concept, type Fields, recordOf } from "./one-patient.ts";

const backPain = concept("161891005");
const syncope = concept("271594007");

const encounter = (fields: Fields): Fields =>
  about("Encounter", { status: "finished", period: { start: "2026-03-04T09:00:00Z" }, ...fields });

describe("an Encounter", () => {
  const attended = (fields: Fields) => recordOf([encounter(fields)]).attendances[0];

  test("is sure where it is finished, and perhaps where its status is unknown or missing", () => {
    expect(attended({})?.sure).toBe(true);
    expect(attended({ status: "unknown" })?.sure).toBe(false);
    expect(attended({ status: undefined })?.sure).toBe(false);
  });

  test("is read by type, then class, each by system and code", () => {
    expect(attended({ type: [concept("185317003")] })).toMatchObject({
      kind: "contact",
      remote: true,
    });
    const actCode = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
    expect(attended({ class: { system: actCode, code: "EMER" } })?.kind).toBe("emergency");
    expect(
      attended({ class: { system: "http://hl7.org/fhir/v3/ActCode", code: "IMP" } })?.kind,
    ).toBe("hospital");
    expect(
      attended({ class: { system: "http://www.ama-assn.org/go/cpt", code: "AMB" } })?.kind,
    ).toBe("unclassified");
    expect(attended({ class: { code: "AMB" } })?.kind).toBe("unclassified");
    expect(attended({ type: [{ text: "GP Surgery" }] })).toMatchObject({
      kind: "contact",
      says: "GP Surgery",
    });
  });

  test("gives the symptoms it was for where it is finished", () => {
    const reasonCode = [backPain, { text: "also" }, syncope, backPain];
    const finished = recordOf([encounter({ reasonCode })]);
    expect(finished.symptoms.map(({ group }) => group)).toEqual([
      "musculoskeletal/back-pain",
      "neurological/syncope",
    ]);
    expect(finished.alarms.map(({ group }) => group)).toEqual(["cardiac"]);
    expect(recordOf([encounter({ reasonCode, status: "unknown" })]).symptoms).toEqual([]);
  });

  test.each<[string, unknown[], string | undefined]>([
    ["relative", [{ reference: "Practitioner/a" }], "Practitioner/a"],
    ["versioned", [{ reference: "Practitioner/a/_history/2" }], "Practitioner/a"],
    ["absolute", [{ reference: "https://ehr.example/fhir/Practitioner/a" }], "Practitioner/a"],
    ["a role, which stays itself", [{ reference: "PractitionerRole/r" }], "PractitionerRole/r"],
    ["conditional", [{ reference: "Practitioner?identifier=x|1" }], "Practitioner?identifier=x|1"],
    ["contained, by its first identifier", [{ reference: "#c" }], "urn:x|1"],
    [
      "contained without an identifier",
      [{ reference: "#d" }, { reference: "Practitioner/a" }],
      undefined,
    ],
    [
      "the first who is a clinician",
      [{ reference: "RelatedPerson/m" }, { reference: "#r" }, { reference: "Practitioner/a" }],
      "Practitioner/a",
    ],
    ["nobody", [{ display: "Dr A" }], undefined],
    ["a urn that nothing explains", [{ reference: "urn:uuid:0" }], undefined],
    [
      "a person named by identifier",
      [{ type: "Practitioner", identifier: { system: "urn:x", value: "1" } }],
      "urn:x|1",
    ],
  ])("is with a clinician who is %s", (_, individuals, clinician) => {
    const participant = individuals.map((individual) => ({ individual }));
    const contained = [
      { resourceType: "Practitioner", id: "c", identifier: [{ system: "urn:x", value: "1" }] },
      { resourceType: "Practitioner", id: "d" },
      { resourceType: "RelatedPerson", id: "r" },
    ];
    expect(attended({ participant, contained })?.clinician).toBe(clinician);
  });

  test("names its clinician by display, else by the Practitioner that came with it", () => {
    const named = (individual: Fields) =>
      recordOf([
        {
          resourceType: "Practitioner",
          id: "a",
          name: [{ prefix: ["Dr"], given: ["Ada"], family: "Obi" }],
        },
        encounter({ participant: [{ individual }] }),
      ]).attendances[0]?.clinicianName;
    expect(named({ reference: "Practitioner/a", display: "Dr A. Obi" })).toBe("Dr A. Obi");
    expect(named({ reference: "Practitioner/a" })).toBe("Dr Ada Obi");
  });
});
