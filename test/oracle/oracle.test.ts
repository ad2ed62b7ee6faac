import { describe, expect, it } from "vitest";
import { addDays, addMonths, daysBetween, monthsTo, readSpan } from "./dates.ts";
import { type Given, type OracleReview, oracle } from "./oracle.ts";

const asOf = "2026-11-22";
const sct = "http://snomed.info/sct";
const actCode = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
const concept = (code: string, system = sct) => ({ coding: [{ system, code }] });
const headache = concept("25064002");
const fatigue = concept("84229001");

let made = 0;
type Fields = Readonly<Record<string, unknown>>;
const resource = (resourceType: string, fields: Fields): Fields => ({
  resourceType,
  id: `r${++made}`,
  subject: { reference: "Patient/p" },
  ...fields,
});
const visit = (start: string, fields: Fields = {}): Fields =>
  resource("Encounter", {
    status: "finished",
    class: { system: actCode, code: "AMB" },
    period: { start },
    ...fields,
  });
const seenBy = (start: string, who: string): Fields =>
  visit(start, { participant: [{ individual: { reference: `Practitioner/${who}` } }] });
const observed = (code: Fields, on: string | undefined, fields: Fields = {}): Fields =>
  resource("Observation", { status: "final", code, effectiveDateTime: on, ...fields });

const review = (resources: readonly Fields[], given?: Given, person: Fields = {}): OracleReview => {
  const patient = {
    resourceType: "Patient",
    id: "p",
    gender: "female",
    birthDate: "1980-01-01",
    ...person,
  };
  const found = oracle([patient, ...resources], asOf, given).p;
  if (!found) throw new Error("the patient was not reviewed");
  return found;
};
const numbers = ({ sure, maybe }: { sure: number; maybe: number }) => [sure, maybe];

describe("The oracle's days", () => {
  it("agree with the calendar over four centuries", () => {
    for (let day = "1899-12-30", count = 0; count < 200; count++, day = addDays(day, 731)) {
      const date = new Date(`${day}T00:00:00Z`);
      expect(date.toISOString().slice(0, 10)).toBe(day);
      expect(daysBetween("1970-01-01", day)).toBe(date.getTime() / 86_400_000);
    }
  });

  it("end a window on asOf and begin it the day after, months clamped", () => {
    expect(monthsTo(asOf, 12)).toEqual({ from: "2025-11-23", to: "2026-11-22" });
    expect(addMonths("2024-03-31", -1)).toBe("2024-02-29");
    expect(addMonths("0001-01-01", -6)).toBe("0000-07-01");
  });

  it("turn an instant into the day in London, and leave one without an offset as written", () => {
    expect(readSpan("2026-07-01T23:30:00Z", "Europe/London")?.earliest).toBe("2026-07-02");
    expect(readSpan("2026-07-01T23:30:00", "Europe/London")?.earliest).toBe("2026-07-01");
    expect(readSpan("2026-02-30", "Europe/London")).toBeUndefined();
    expect(readSpan("2026-02-03T24:00:00Z", "Europe/London")).toBeUndefined();
  });
});

describe("The oracle's counts", () => {
  it("take a month inside the window as sure and a year that the window cuts as maybe", () => {
    const visits = ["2025-11-22", "2025-11-23", "2026-03", "2025", "2026-11-23"].map((start) =>
      visit(start),
    );
    const { counts, setAside } = review(visits);
    expect(numbers(counts["contacts-12m"])).toEqual([2, 1]);
    expect(setAside).toHaveLength(1);
  });

  it("collapse a day with one clinician, and let one sure entry make the contact sure", () => {
    const day = "2026-05-05";
    const unsure = { ...seenBy(day, "a"), status: "unknown" };
    const { counts } = review([seenBy(day, "a"), unsure, seenBy(day, "b"), visit(day)]);
    expect(numbers(counts["contacts-12m"])).toEqual([3, 0]);
    expect(counts["contacts-12m"].evidence).toHaveLength(4);
  });

  it("classify by type code, then text, then class", () => {
    const typed = (type: Fields, code = "AMB") =>
      visit("2026-05-05", { type: [type], class: { system: actCode, code } });
    const { counts } = review([
      typed(concept("4525004")),
      typed({ text: "Hospital visit" }, "XX"),
      typed({ text: "Letter about a surgery visit" }),
      typed({ text: "Telephone" }, "IMP"),
    ]);
    expect(numbers(counts["emergency-12m"])).toEqual([1, 0]);
    expect(numbers(counts["excluded-12m"])).toEqual([1, 0]);
    expect(numbers(counts["contacts-12m"])).toEqual([0, 1]);
  });

  it.each([
    ["AAB", 0.6667, 0.3333, 0.5],
    ["AAAABBBB", 0.5, 0.4286, 0.8571],
    ["AABBCCCC", 0.5, 0.2857, 0.7143],
    ["ABABABAB", 0.5, 0.4286, 0],
  ])("find the continuity of %s as published", (order, upc, coc, secon) => {
    const visits = [...order].map((who, index) => seenBy(`2026-05-${10 + index}`, who));
    expect(review(visits).counts["clinicians-12m"]).toMatchObject({ upc, coc, secon });
  });

  it("need three days over ninety for persistence, and call it maybe where a partial date might be one", () => {
    const days = ["2026-01-01", "2026-02-01", "2026-04-01"].map((on) => observed(headache, on));
    expect(numbers(review(days).counts["persistent-groups-24m"])).toEqual([1, 0]);
    const partial = [...days.slice(0, 2), observed(headache, "2026")];
    expect(numbers(review(partial).counts["persistent-groups-24m"])).toEqual([0, 1]);
  });

  it("never take a result for normal without a flag or a range", () => {
    const tsh = concept("3016-3", "http://loinc.org");
    const flag = (code: string) => [
      concept(code, "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation"),
    ];
    const range = { valueQuantity: { value: 9 }, referenceRange: [{ high: { value: 4 } }] };
    const abnormal = (fields: Fields) =>
      numbers(review([observed(tsh, "2026-05-05", fields)]).counts["abnormal-open"]);
    expect(abnormal({ valueQuantity: { value: 9 } })).toEqual([0, 0]);
    expect(abnormal({ ...range, interpretation: flag("N") })).toEqual([1, 0]);
    expect(abnormal({ ...range, interpretation: flag("U") })).toEqual([0, 0]);
    expect(abnormal(range)).toEqual([1, 0]);
  });
});

describe("The oracle's findings and rules", () => {
  it("clear a new symptom by a sure earlier one only", () => {
    const now = observed(headache, "2026-11-10");
    const ids = (others: Fields[]) => review([now, ...others]).safety.map(({ id }) => id);
    expect(ids([])).toEqual(["new-symptom"]);
    expect(ids([observed(headache, "2025-06-01")])).toEqual([]);
    expect(ids([observed(headache, undefined)])).toEqual(["new-symptom"]);
  });

  it("hold the White table to the row's sex and lowest possible age", () => {
    const entries = [observed(fatigue, "2026-05-05"), observed(headache, "2026-05-20")];
    const found = (birthDate: string) =>
      review(entries, {}, { gender: "male", birthDate }).safety.map(({ id }) => id);
    expect(found("1952-11-22")).toContain("white-2023");
    expect(found("1952")).not.toContain("white-2023");
  });

  it("turn not met into cannot tell where a source failed, and leave met alone", () => {
    const visits = [...Array(30).keys()].map((index) => visit(addDays("2026-01-01", index)));
    const failed = { states: { Encounter: "failed" } };
    expect(review([], {}).rules["FA-2Y30"]).toBe("not met");
    expect(review([], failed).rules["FA-2Y30"]).toBe("cannot tell");
    expect(review(visits, failed).rules["FA-2Y30"]).toBe("met");
  });
});
