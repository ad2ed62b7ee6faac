import { describe, expect, test } from "vitest";
import { about, concept, type Fields, recordOf } from "./one-patient.ts";

describe("a medicine", () => {
  const groupsOf = (resources: readonly Fields[]) =>
    recordOf(resources).medicines.map(({ group }) => group);
  const prescribed = (fields: Fields): Fields =>
    about("MedicationRequest", {
      status: "active",
      intent: "order",
      authoredOn: "2026-03-04",
      ...fields,
    });
  const opioid = concept("9567411000001100");

  test("is read where it is active, by its code", () => {
    expect(groupsOf([prescribed({ medicationCodeableConcept: opioid })])).toEqual(["opioid"]);
    expect(
      groupsOf([prescribed({ status: "stopped", medicationCodeableConcept: opioid })]),
    ).toEqual([]);
  });

  test("may stand in a Medication that the request contains or points at", () => {
    const code = concept("1049221", "http://www.nlm.nih.gov/research/umls/rxnorm");
    const contained = [{ resourceType: "Medication", id: "m", code }];
    expect(groupsOf([prescribed({ contained, medicationReference: { reference: "#m" } })])).toEqual(
      ["opioid"],
    );
    const medication = { resourceType: "Medication", id: "m", code };
    expect(
      groupsOf([medication, prescribed({ medicationReference: { reference: "Medication/m" } })]),
    ).toEqual(["opioid"]);
  });
});
