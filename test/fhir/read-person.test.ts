import { describe, expect, test } from "vitest";
import { recordOf } from "./one-patient.ts";

describe("the person", () => {
  const ageOf = (birthDate: unknown) => recordOf([], { birthDate }).person.age;

  test.each([
    ["1980-11-22", 46, 46],
    ["1980-11-23", 45, 45],
    ["1980", 45, 46],
    ["1980-11", 45, 46],
    ["1980-12", 45, 45],
    ["2026", 0, 0],
  ])("born %s is %i to %i", (birthDate, youngest, oldest) => {
    expect(ageOf(birthDate)).toEqual({ youngest, oldest });
  });

  test("without a birth date, or born after the review, has no age", () => {
    expect(ageOf(undefined)).toBeUndefined();
    expect(ageOf("2027-01-01")).toBeUndefined();
  });

  test("is known by an NHS number, a preferred name, and whether they have died by the review", () => {
    const identifier = [
      { system: "urn:local", value: "1" },
      { system: "https://fhir.nhs.uk/Id/nhs-number", value: "943 476 5919" },
    ];
    const name = [
      { use: "old", family: "Was" },
      { use: "official", given: ["Ann"], family: "Byrne" },
    ];
    expect(recordOf([], { identifier, name }).person).toMatchObject({
      id: "Patient/p",
      name: "Ann Byrne",
      nhsNumber: "9434765919",
      sex: "female",
      active: true,
      deceased: false,
    });
    expect(recordOf([], { deceasedDateTime: "2026-11-22" }).person.deceased).toBe(true);
    expect(recordOf([], { deceasedDateTime: "2026-11-23" }).person.deceased).toBe(false);
    expect(recordOf([], { deceasedBoolean: false }).person.deceased).toBe(false);
    expect(recordOf([], { active: false }).person.active).toBe(false);
  });

  test("has a general practitioner where a clinician is named, and none where only a practice is", () => {
    const named = (...generalPractitioner: unknown[]) =>
      recordOf([], { generalPractitioner }).person.generalPractitioner;
    const practice = { reference: "Organization/o", display: "Example Practice" };
    const doctor = { reference: "Practitioner/a", display: "Dr A. Obi" };
    expect(named(doctor)).toBe("Dr A. Obi");
    expect(named({ ...doctor, reference: "PractitionerRole/r" })).toBe("Dr A. Obi");
    expect(named(practice, doctor)).toBe("Dr A. Obi");
    expect(named(practice)).toBeUndefined();
    expect(named({ display: "Dr or practice" })).toBeUndefined();
  });
});
