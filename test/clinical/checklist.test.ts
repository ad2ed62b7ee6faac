import { describe, expect, it } from "vitest";
import { checklistIds } from "#clinical/answers.ts";
import { checklist, checklistFor, safetyHold, withAnswers } from "#clinical/checklist/index.ts";
import { day } from "#clinical/day.ts";
import type { PatientRecord, SourceState } from "#clinical/record.ts";
import type { ChecklistEntry, SafetyFinding, SafetyId } from "#clinical/review.ts";
import packageJson from "../../package.json";
import { asOf, noCounts, on, quietRecord, withSource } from "./quiet-record.ts";

const finding = (id: SafetyId, evidence: string, seen = false): SafetyFinding => ({
  id,
  seen,
  evidence: [evidence],
});

const look = (
  record: PatientRecord,
  safety: readonly SafetyFinding[] = [],
): Readonly<Record<string, ChecklistEntry>> =>
  Object.fromEntries(
    checklistFor(record, { counts: noCounts, safety }).map((entry) => [entry.id, entry]),
  );

const score = (
  instrument: "phq-9" | "gad-7" | "phq-15" | "phq-9-item-9",
  value: number,
  date: string,
) => ({
  id: `Observation/${instrument}-${date}`,
  when: on(date),
  sure: true,
  says: instrument,
  instrument,
  value,
});

describe("The checklist", () => {
  it("holds the 34 items in the order of their ids, twelve of them core", () => {
    expect(checklist.map(({ id }) => id)).toEqual(checklistIds);
    expect(checklist.filter(({ core }) => core).map(({ id }) => id)).toEqual([
      ..."A1 A3 A4 A6 B1 B2 C1 C2 D1 E1 E2 H1".split(" "),
    ]);
  });

  it("gives every item a reason, evidence, and a review that is pending and has not lapsed", () => {
    for (const item of checklist) {
      expect(item.why, item.id).not.toBe("");
      expect(item.evidence.length, item.id).toBeGreaterThan(0);
      expect(item.clinicalReview, item.id).toBe("pending");
      expect(item.reviewBy > packageJson.released, item.id).toBe(true);
    }
  });

  it("never settles an item of judgement from the record alone, whatever the record holds", () => {
    const full = quietRecord({
      scores: [score("phq-9", 4, "2026-11-01"), score("phq-15", 12, "2026-11-01")],
      goals: [{ id: "Goal/1", status: "active", text: "Walk", by: undefined, ours: true }],
      careTeams: [{ id: "CareTeam/1", status: "active", members: ["Dr A"], ours: true }],
      appointments: [{ id: "Appointment/1", when: on("2026-12-01"), status: "booked", says: "" }],
    });
    const entries = look(full);
    for (const { id } of checklist.filter(({ judgement }) => judgement))
      expect(["due", "not-applicable"], id).toContain(entries[id]?.state);
    expect(entries.B5?.state).toBe("done");
  });
});

describe("A source that did not wholly answer", () => {
  const states: readonly SourceState[] = ["partial", "failed", "refused"];
  for (const state of states)
    it(`asks for a clinician on every item that reads it when it is ${state}`, () => {
      const entries = look(withSource(quietRecord(), "Observation", state));
      for (const { id, reads } of checklist)
        expect(entries[id]?.state === "needs-clinician", id).toBe(reads.includes("Observation"));
      expect(entries.A4?.says).toBe("Not wholly read: Observation.");
    });

  it("settles nothing that reads it, not even what was attested", () => {
    const attested = quietRecord({
      attestations: [{ id: "QuestionnaireResponse/1", when: on("2026-11-01"), done: ["A3"] }],
    });
    expect(look(attested).A3?.state).toBe("done");
    expect(look(withSource(attested, "Condition", "failed")).A3?.state).toBe("needs-clinician");
  });

  it("is not the same as a source that holds nothing", () => {
    expect(look(withSource(quietRecord(), "Observation", "absent")).A4?.state).toBe("done");
  });
});

describe("What the record shows of an item", () => {
  it("A1 asks for a clinician at the third visit with one symptom", () => {
    expect(look(quietRecord()).A1?.state).toBe("due");
    const { A1 } = look(quietRecord(), [finding("third-visit", "Condition/1")]);
    expect(A1).toMatchObject({ state: "needs-clinician", evidence: ["Condition/1"] });
  });

  it("A2 tells that the last two contacts were held at a distance", () => {
    const contact = (id: string, date: string, remote: boolean | undefined) => ({
      id,
      when: on(date),
      sure: true,
      says: "",
      kind: "contact" as const,
      clinician: undefined,
      clinicianName: undefined,
      remote,
    });
    const old = contact("Encounter/1", "2026-01-01", false);
    const remote = [
      contact("Encounter/2", "2026-10-01", true),
      contact("Encounter/3", "2026-11-01", true),
    ];
    expect(look(quietRecord({ attendances: [old, ...remote] })).A2?.evidence).toEqual([
      "Encounter/2",
      "Encounter/3",
    ]);
    const unsaid = contact("Encounter/4", "2026-11-10", undefined);
    expect(look(quietRecord({ attendances: [old, ...remote, unsaid] })).A2?.evidence).toEqual([]);
  });

  it.each(["alarm-symptom", "white-2023", "new-symptom"] as const)(
    "A3 asks for a clinician while %s is not attested, and stays due without one",
    (id) => {
      expect(look(quietRecord(), [finding(id, "Condition/2")]).A3?.state).toBe("needs-clinician");
      expect(look(quietRecord(), [finding(id, "Condition/2", true)]).A3?.state).toBe("due");
    },
  );

  it("A4 is done only when no result, order, referral or late task is open", () => {
    expect(look(quietRecord()).A4).toMatchObject({ state: "done", evidence: [] });
    for (const id of ["abnormal-open", "pending-result", "open-urgent-referral"] as const) {
      expect(look(quietRecord(), [finding(id, "X/1")]).A4?.state, id).toBe("needs-clinician");
      expect(look(quietRecord(), [finding(id, "X/1", true)]).A4?.state, id).toBe("done");
    }
    const task = {
      id: "Task/1",
      status: "requested",
      due: day("2026-11-21"),
      ours: false,
      says: "",
    };
    expect(look(quietRecord({ tasks: [task] })).A4?.evidence).toEqual(["Task/1"]);
    expect(look(quietRecord({ tasks: [{ ...task, status: "completed" }] })).A4?.state).toBe("done");
    expect(look(quietRecord({ tasks: [{ ...task, due: asOf }] })).A4?.state).toBe("done");
  });

  it("A6 takes a high total, item 9 or self-harm to a clinician, and no low score as an answer", () => {
    const withScores = (...scores: PatientRecord["scores"]) => look(quietRecord({ scores })).A6;
    expect(withScores()).toMatchObject({ state: "due", evidence: [] });
    expect(withScores(score("phq-9", 3, "2026-11-01"))?.state).toBe("due");
    expect(withScores(score("phq-9", 19, "2026-11-01"))?.state).toBe("due");
    expect(withScores(score("phq-9", 20, "2026-11-01"))?.state).toBe("needs-clinician");
    expect(withScores(score("phq-9-item-9", 1, "2026-11-01"))?.state).toBe("needs-clinician");
    expect(withScores(score("phq-9", 20, "2025-11-22"))?.state).toBe("due");
    expect(look(quietRecord(), [finding("self-harm", "Condition/3")]).A6?.state).toBe(
      "needs-clinician",
    );
  });

  it("A6 goes by the latest score, and by the highest of one day", () => {
    const scores = [score("phq-9", 22, "2026-06-01"), score("phq-9", 8, "2026-10-01")];
    expect(look(quietRecord({ scores })).A6?.state).toBe("due");
    const sameDay = [score("phq-9", 21, "2026-10-01"), score("phq-9", 8, "2026-10-01")];
    expect(look(quietRecord({ scores: sameDay })).A6?.state).toBe("needs-clinician");
  });

  it("A7 puts ME/CFS before every other pathway", () => {
    const ibs = {
      id: "Condition/4",
      when: on("2020-01-01"),
      sure: true,
      says: "",
      group: "ibs",
      codes: [],
    };
    expect(look(quietRecord({ syndromes: [ibs] })).A7).toMatchObject({
      state: "due",
      evidence: ["Condition/4"],
    });
    expect(look(quietRecord(), [finding("post-exertional-malaise", "Condition/5")]).A7?.state).toBe(
      "needs-clinician",
    );
  });

  it("B5 counts a PHQ-15 of the last six months, both ends in", () => {
    expect(look(quietRecord({ scores: [score("phq-15", 12, "2026-05-23")] })).B5?.state).toBe(
      "done",
    );
    expect(look(quietRecord({ scores: [score("phq-15", 12, "2026-05-22")] })).B5?.state).toBe(
      "due",
    );
  });

  it("D1 shows our running goals, and asks for a clinician once the day of one has passed", () => {
    const goal = { id: "Goal/1", status: "active", text: "Walk", by: asOf, ours: true };
    expect(look(quietRecord({ goals: [goal] })).D1).toMatchObject({
      state: "due",
      evidence: ["Goal/1"],
    });
    expect(look(quietRecord({ goals: [{ ...goal, by: day("2026-11-21") }] })).D1?.state).toBe(
      "needs-clinician",
    );
    expect(look(quietRecord({ goals: [{ ...goal, ours: false }] })).D1?.evidence).toEqual([]);
  });

  it("E1 names the lead and says continuity as a number", () => {
    const named = quietRecord({
      person: { ...quietRecord().person, generalPractitioner: "Dr Example" },
    });
    const counts = {
      ...noCounts,
      "contacts-12m": { sure: 8, maybe: 0, evidence: [] },
      "clinicians-12m": { ...noCounts["clinicians-12m"], sure: 3, upc: 0.625 },
    };
    const entry = checklistFor(named, { counts, safety: [] }).find(({ id }) => id === "E1");
    expect(entry).toMatchObject({ state: "done", evidence: ["Patient/p1"] });
    expect(entry?.says).toContain(
      "Of contacts with a known clinician in 12 months, 63% were with the same one.",
    );
    expect(look(quietRecord()).E1?.state).toBe("due");
  });

  it("E2 is done by a booked appointment after today, not by one of today or one only proposed", () => {
    const booked = { id: "Appointment/1", when: on("2026-11-23"), status: "booked", says: "" };
    const state = (entry: typeof booked) => look(quietRecord({ appointments: [entry] })).E2?.state;
    expect(state(booked)).toBe("done");
    expect(state({ ...booked, when: on("2026-11-22") })).toBe("due");
    expect(state({ ...booked, status: "proposed" })).toBe("due");
  });

  it("F1 takes an opioid with a gabapentinoid to a clinician, and does not apply where none is active", () => {
    const taking = (...groups: readonly string[]) =>
      quietRecord({
        medicines: groups.map((group, at) => ({
          id: `MedicationRequest/${at}`,
          when: on("2026-10-01"),
          sure: true,
          says: "",
          group,
        })),
      });
    expect(look(taking()).F1?.state).toBe("not-applicable");
    expect(look(taking("ppi")).F1?.state).toBe("not-applicable");
    expect(look(taking("opioid")).F1?.state).toBe("due");
    expect(look(taking("opioid", "gabapentinoid")).F1?.state).toBe("needs-clinician");
    expect(look(withSource(taking(), "MedicationRequest", "absent")).F1?.state).toBe("due");
  });

  it("F2 asks for a clinician on a raised score that nothing treats", () => {
    const scores = [score("gad-7", 10, "2026-10-01")];
    expect(look(quietRecord({ scores })).F2?.state).toBe("needs-clinician");
    const ssri = {
      id: "MedicationRequest/1",
      when: on("2026-10-01"),
      sure: true,
      says: "",
      group: "ssri",
    };
    expect(look(quietRecord({ scores, medicines: [ssri] })).F2?.state).toBe("due");
  });

  it("H1 follows our review task: set, due, and 30 days late", () => {
    const due = (date: string) =>
      look(
        quietRecord({
          tasks: [{ id: "Task/1", status: "requested", due: day(date), ours: true, says: "" }],
        }),
      ).H1?.state;
    expect(due("2026-11-23")).toBe("done");
    expect(due("2026-11-22")).toBe("due");
    expect(due("2026-10-24")).toBe("due");
    expect(due("2026-10-23")).toBe("needs-clinician");
    expect(look(quietRecord()).H1?.state).toBe("due");
  });

  it("H1 asks for a clinician when a score has risen since the plan began by what people notice", () => {
    const plan = {
      id: "CarePlan/1",
      planId: "p",
      status: "active",
      title: "",
      author: undefined,
      period: { start: "2026-06-01", end: "2027-01-01" },
      version: "1",
      text: "",
    };
    const scores = (now: number) => [
      score("phq-9", 8, "2026-05-20"),
      score("phq-9", now, "2026-11-01"),
    ];
    expect(look(quietRecord({ plans: [plan], scores: scores(9) })).H1?.state).toBe("due");
    expect(look(quietRecord({ plans: [plan], scores: scores(10) })).H1?.state).toBe(
      "needs-clinician",
    );
  });
});

describe("What the clinician says of an item", () => {
  const entries: readonly ChecklistEntry[] = [
    { id: "A1", state: "needs-clinician", evidence: ["Condition/1"] },
    { id: "B1", state: "due", evidence: [] },
    { id: "E2", state: "done", evidence: ["Appointment/1"] },
  ];
  const states = (answers: Parameters<typeof withAnswers>[1]) =>
    withAnswers(entries, answers).map(({ state }) => state);

  it("stands over the record, and keeps the record's evidence", () => {
    expect(states({})).toEqual(["needs-clinician", "due", "done"]);
    expect(states({ A1: { state: "done" }, E2: { state: "due" } })).toEqual(["done", "due", "due"]);
    expect(withAnswers(entries, { A1: { state: "done" } })[0]?.evidence).toEqual(["Condition/1"]);
  });

  it("does not apply only with a reason", () => {
    expect(states({ B1: { state: "not-applicable" } })[1]).toBe("due");
    expect(states({ B1: { state: "not-applicable", note: " " } })[1]).toBe("due");
    expect(states({ B1: { state: "not-applicable", note: "by letter" } })[1]).toBe(
      "not-applicable",
    );
  });

  it("cannot be put off where a clinician must look", () => {
    expect(states({ A1: { state: "due", snoozedUntil: day("2027-01-01") } })[0]).toBe(
      "needs-clinician",
    );
  });
});

describe("The safety hold", () => {
  const all = (state: ChecklistEntry["state"]): readonly ChecklistEntry[] =>
    checklistIds.map((id) => ({ id, state, evidence: [] }));

  it("names A1, A3, A4 and A6 while they are open, and is empty once each is done or does not apply", () => {
    expect(safetyHold(all("due"))).toEqual(["A1", "A3", "A4", "A6"]);
    expect(safetyHold(all("needs-clinician"))).toEqual(["A1", "A3", "A4", "A6"]);
    expect(safetyHold(all("done"))).toEqual([]);
    expect(safetyHold(all("not-applicable"))).toEqual([]);
    expect(safetyHold(all("done").filter(({ id }) => id !== "A3"))).toEqual(["A3"]);
  });
});
