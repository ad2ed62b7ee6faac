import { describe, expect, it } from "vitest";
import { checklistFor } from "#clinical/checklist/index.ts";
import type { Attestation, PatientRecord } from "#clinical/record.ts";
import type { SafetyFinding } from "#clinical/review.ts";
import { noCounts, on, quietRecord, undated } from "./quiet-record.ts";

const attested = (date: string, ...done: readonly string[]): Attestation => ({
  id: `QuestionnaireResponse/${date}`,
  when: on(date),
  done,
});

const state = (
  id: string,
  record: PatientRecord,
  safety: readonly SafetyFinding[] = [],
): string | undefined =>
  checklistFor(record, { counts: noCounts, safety }).find((entry) => entry.id === id)?.state;

const headache = (id: string, when = on("2026-11-10")) => ({
  id,
  when,
  sure: true,
  says: "Headache",
  group: "neurological/headache",
});

describe("An attestation that an earlier plan holds", () => {
  it("settles an item of judgement, with the response as its evidence", () => {
    const record = quietRecord({ attestations: [attested("2026-10-01", "A1")] });
    const entry = checklistFor(record, { counts: noCounts, safety: [] })[0];
    expect(entry).toMatchObject({
      id: "A1",
      state: "done",
      evidence: ["QuestionnaireResponse/2026-10-01"],
    });
  });

  it("expires with the window of its item", () => {
    const on6 = (date: string) => quietRecord({ attestations: [attested(date, "A2", "B1", "B5")] });
    expect(state("A2", on6("2026-05-23"))).toBe("done");
    expect(state("A2", on6("2026-05-22"))).toBe("due");
    expect(state("B1", on6("2025-11-23"))).toBe("done");
    expect(state("B1", on6("2025-11-22"))).toBe("due");
  });

  it("stands for one review only where the item is due at every review", () => {
    expect(state("B2", quietRecord({ attestations: [attested("2026-11-22", "B2")] }))).toBe("done");
    expect(state("B2", quietRecord({ attestations: [attested("2026-11-21", "B2")] }))).toBe("due");
  });

  it("stands for three months instead of twelve where the last PHQ-9 was raised", () => {
    const phq9 = (value: number) => ({
      id: "Observation/1",
      when: on("2026-03-01"),
      sure: true,
      says: "",
      instrument: "phq-9" as const,
      value,
    });
    const at = (value: number) =>
      quietRecord({ attestations: [attested("2026-08-22", "A6")], scores: [phq9(value)] });
    expect(state("A6", at(9))).toBe("done");
    expect(state("A6", at(10))).toBe("due");
  });

  it("ends with the plan for the flare plan", () => {
    const plan = {
      id: "CarePlan/1",
      planId: "p",
      status: "active",
      title: "",
      author: undefined,
      period: { start: "2026-06-01", end: "2026-11-22" },
      version: "1",
      text: "",
    };
    const attestations = [attested("2026-06-01", "D3")];
    expect(state("D3", quietRecord({ attestations, plans: [plan] }))).toBe("done");
    const over = { ...plan, period: { start: "2026-06-01", end: "2026-11-21" } };
    expect(state("D3", quietRecord({ attestations, plans: [over] }))).toBe("due");
    expect(state("D3", quietRecord({ attestations }))).toBe("due");
  });

  it("does not settle a factual item that the record itself can tell", () => {
    const attestations = [attested("2026-11-22", "A4", "E2", "H1")];
    expect(state("E2", quietRecord({ attestations }))).toBe("due");
    const open: SafetyFinding = { id: "abnormal-open", seen: false, evidence: ["Observation/1"] };
    expect(state("A4", quietRecord({ attestations }), [open])).toBe("needs-clinician");
  });
});

describe("A later event reopens A1 to A3", () => {
  const attestations = [attested("2026-11-01", "A1", "A2", "A3")];
  const states = (holds: Partial<PatientRecord>, safety: readonly SafetyFinding[] = []) =>
    ["A1", "A2", "A3"].map((id) => state(id, quietRecord({ attestations, ...holds }), safety));

  const open = ["due", "due", "due"];
  const done = ["done", "done", "done"];
  const result = (date: string, normality: "normal" | "abnormal") => ({
    id: "Observation/1",
    when: on(date),
    sure: true,
    says: "",
    family: "fbc",
    normality,
    from: "Observation" as const,
  });

  it("when a symptom is recorded for the first time", () => {
    expect(states({ symptoms: [headache("Condition/1")] })).toEqual(open);
    expect(states({ symptoms: [headache("Condition/1", on("2026-11-01"))] })).toEqual(done);
  });

  it("but not when a known symptom is recorded again", () => {
    const known = [headache("Condition/1", on("2026-01-01")), headache("Condition/2")];
    expect(states({ symptoms: known })).toEqual(done);
  });

  it("when a result comes back abnormal, and not when it is normal", () => {
    expect(states({ results: [result("2026-11-10", "abnormal")] })).toEqual(open);
    expect(states({ results: [result("2026-11-10", "normal")] })).toEqual(done);
    expect(states({ results: [result("2026-10-10", "abnormal")] })).toEqual(done);
  });

  it("when there was an emergency attendance", () => {
    const emergency = {
      ...headache("Encounter/1"),
      kind: "emergency" as const,
      clinician: undefined,
      clinicianName: undefined,
      remote: undefined,
    };
    expect(states({ attendances: [emergency] })).toEqual(open);
  });

  it("when a red flag is recorded, also one without a date: it may be later", () => {
    const flag = { ...headache("Condition/9"), group: "haematuria", code: "x|1" };
    expect(states({ alarms: [flag] })).toEqual(open);
    expect(states({ alarms: [{ ...flag, when: undated }] })).toEqual(open);
  });

  it("when a symptom returns after years, by the finding that calls it new", () => {
    const symptoms = [headache("Condition/1", on("2018-01-01")), headache("Condition/2")];
    const fresh: SafetyFinding = { id: "new-symptom", seen: false, evidence: ["Condition/2"] };
    expect(states({ symptoms }, [fresh])).toEqual(["due", "due", "needs-clinician"]);
  });

  it("for A1 alone when the third visit is later than the attestation", () => {
    const visits = [headache("Condition/1", on("2026-01-01")), headache("Condition/2")];
    const third: SafetyFinding = {
      id: "third-visit",
      seen: false,
      evidence: ["Condition/1", "Condition/2"],
    };
    expect(states({ symptoms: visits }, [third])).toEqual(["needs-clinician", "done", "done"]);
  });
});
