import { describe, expect, it } from "vitest";
import type { PlanAnswers } from "#clinical/answers.ts";
import { checklist, checklistFor, withAnswers } from "#clinical/checklist/index.ts";
import { withPlan } from "#clinical/checklist/with-plan.ts";
import { day } from "#clinical/day.ts";
import { sections } from "#clinical/plan/index.ts";
import type { Attestation, PatientRecord, SaidOfItem } from "#clinical/record.ts";
import type { ChecklistEntry, Counts } from "#clinical/review.ts";
import { result, symptom } from "./a-record.ts";
import { noCounts, on, quietRecord } from "./quiet-record.ts";

const said = (date: string, ...items: readonly SaidOfItem[]): Attestation => ({
  id: `QuestionnaireResponse/${date}`,
  when: on(date),
  done: items.filter(({ state }) => state === "done").map(({ id }) => id),
  said: items,
});

const entry = (
  id: string,
  record: PatientRecord,
  counts: Counts = noCounts,
): ChecklistEntry | undefined =>
  checklistFor(record, { counts, safety: [] }).find((one) => one.id === id);

const inPlan = (id: string, plan: PlanAnswers, held?: PlanAnswers, record = quietRecord()) =>
  withPlan(checklistFor(record, { counts: noCounts, safety: [] }), plan, held).find(
    (one) => one.id === id,
  );

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

describe("Every item", () => {
  it("says what it gives the plan, and fills only fields that the plan asks for", () => {
    const keys = sections.flatMap(({ fields }) => fields.map(({ key }) => key));
    for (const { id, gives, fills } of checklist) {
      expect(gives, id).not.toBe("");
      for (const key of fills) expect(keys, id).toContain(key);
    }
  });

  it("of referring, ending, being stuck and looking after yourself is needed only at its time", () => {
    const later = checklist.filter(({ onlyIf }) => onlyIf !== undefined).map(({ id }) => id);
    expect(later).toEqual(["G1", "G2", "G3", "G4", "H2", "H3", "I1", "I2"]);
  });
});

describe("What was said of an item in an earlier plan", () => {
  it("stands with its words and tells the last day on which it does", () => {
    const record = quietRecord({
      attestations: [said("2026-09-01", { id: "B1", state: "done", note: "An hour together." })],
    });
    expect(entry("B1", record)).toMatchObject({
      state: "done",
      by: "earlier plan",
      standsUntil: "2027-08-31",
      says: "Attested on 1 September 2026. An hour together.",
    });
  });

  it("that it does not apply stands with its reason, and not without one", () => {
    const saying = (note: string | undefined) =>
      entry(
        "D5",
        quietRecord({
          attestations: [said("2026-09-01", { id: "D5", state: "not-applicable", note })],
        }),
      );
    expect(saying("Retired.")).toMatchObject({ state: "not-applicable", by: "earlier plan" });
    expect(saying("Retired.")?.says).toContain("Retired.");
    expect(saying(undefined)).toMatchObject({ state: "due", by: "record" });
  });

  it("gives way to what was said later", () => {
    const attestations = [
      said("2026-10-01", { id: "C1", state: "needs-clinician" }),
      said("2026-09-01", { id: "C1", state: "done" }),
    ];
    expect(entry("C1", quietRecord({ attestations }))?.state).toBe("due");
  });

  it("can be “not now”, which comes back on its day", () => {
    const until = (date: string) =>
      entry(
        "C2",
        quietRecord({
          attestations: [said("2026-09-01", { id: "C2", state: "due", until: day(date) })],
        }),
      );
    expect(until("2026-11-23")).toMatchObject({ state: "due", snoozedUntil: "2026-11-23" });
    expect(until("2026-11-22")?.snoozedUntil).toBeUndefined();
  });

  it("is told to have expired, or to have been reopened, when it no longer stands", () => {
    const old = said("2025-06-01", { id: "B1", state: "done" });
    expect(entry("B1", quietRecord({ attestations: [old] }))).toMatchObject({
      state: "due",
      ended: "expired",
    });
    const record = quietRecord({
      attestations: [said("2026-09-01", { id: "A3", state: "done" })],
      symptoms: [symptom("neurological/headache", "2026-10-01")],
    });
    expect(entry("A3", record)).toMatchObject({ state: "due", ended: "reopened" });
  });

  it("is reopened by a missed appointment, for A1 to A3", () => {
    const missed = { id: "Appointment/1", when: on("2026-10-01"), status: "noshow", says: "" };
    const attested = (date: string) =>
      ["A1", "A2", "A3"].map(
        (id) =>
          entry(
            id,
            quietRecord({
              appointments: [missed],
              attestations: [
                said(date, ...["A1", "A2", "A3"].map((one) => ({ id: one, state: "done" }))),
              ],
            }),
          )?.state,
      );
    expect(attested("2026-09-01")).toEqual(["due", "due", "due"]);
    expect(attested("2026-10-01")).toEqual(["done", "done", "done"]);
  });
});

describe("What the record shows beside what is counted", () => {
  const beside = (kind: "examination" | "medication-review", date: string) => ({
    care: [{ id: "Observation/1", when: on(date), sure: true, says: "Abdomen", kind }],
  });

  it("A2 tells an examination of the last six months, and leaves the word to the clinician", () => {
    const found = entry("A2", quietRecord(beside("examination", "2026-05-23")));
    expect(found).toMatchObject({ state: "due", evidence: ["Observation/1"] });
    expect(found?.says).toContain("Examined within 6 months: Abdomen. Was it the relevant system?");
    expect(entry("A2", quietRecord(beside("examination", "2026-05-22")))?.says).toBe(
      "No examination was read in 6 months.",
    );
  });

  it("F1 tells a review of the last year, and kinds that are active twice", () => {
    const opioid = { when: on("2026-03-01"), sure: true, says: "", group: "opioid" };
    const medicines = [
      { ...opioid, id: "MedicationRequest/1" },
      { ...opioid, id: "MedicationRequest/2" },
    ];
    const says = (holds: Partial<PatientRecord>) =>
      entry("F1", quietRecord({ medicines, ...holds }))?.says;
    expect(says({})).toMatch(/no medicines review was read.*More than one entry is active: opioid/);
    expect(says(beside("medication-review", "2025-11-23"))).toContain(
      "a medicines review is recorded",
    );
    expect(says(beside("medication-review", "2025-11-22"))).toContain(
      "no medicines review was read",
    );
  });

  it("B5 takes any measure of impact, and not one older than six months", () => {
    const wsas = (date: string) => ({
      measures: [
        {
          id: "Observation/1",
          when: on(date),
          sure: true,
          says: "WSAS total",
          instrument: "wsas" as const,
          value: 23,
        },
      ],
    });
    expect(entry("B5", quietRecord(wsas("2026-05-23")))).toMatchObject({
      state: "done",
      evidence: ["Observation/1"],
    });
    expect(entry("B5", quietRecord(wsas("2026-05-22")))?.state).toBe("due");
  });

  it("H1 and H3 look at a plan all the more once its review is overdue", () => {
    const overdue = { ...plan, period: { start: "2026-06-01", end: "2026-11-01" } };
    const phq9 = (date: string, value: number) => ({
      id: `Observation/${date}`,
      when: on(date),
      sure: true,
      says: "PHQ-9",
      instrument: "phq-9" as const,
      value,
    });
    const scores = [phq9("2026-05-20", 9), phq9("2026-11-20", 17)];
    expect(entry("H1", quietRecord({ plans: [overdue], scores }))).toMatchObject({
      state: "needs-clinician",
      evidence: ["Observation/2026-05-20", "Observation/2026-11-20"],
    });
    const task = {
      id: "Task/1",
      status: "requested",
      due: day("2026-11-01"),
      ours: true,
      says: "",
    };
    const review = (holds: Partial<PatientRecord>) =>
      entry("H1", quietRecord({ plans: [overdue], tasks: [task], ...holds }))?.says;
    expect(review({})).toContain("No measure was read that was taken again");
    expect(review({ scores: [phq9("2026-11-20", 9)] })).toContain("A measure was taken again");
    const counts = {
      ...noCounts,
      "contacts-6m": { ...noCounts["contacts-6m"], sure: 6 },
      "contacts-12m": { ...noCounts["contacts-12m"], sure: 8 },
    };
    expect(entry("H3", quietRecord({ plans: [overdue] }), counts)?.state).toBe("needs-clinician");
    expect(entry("H3", quietRecord(), counts)?.state).toBe("due");
  });

  const led = (lead: { since: ReturnType<typeof on> | undefined; left: boolean }) => ({
    careTeams: [{ id: "CareTeam/1", status: "active", members: ["Dr Obi"], ours: true, lead }],
  });

  it("a change of lead after it ends what was attested of A1 to A3", () => {
    const attestations = [
      said("2026-09-01", ...["A1", "A2", "A3"].map((id) => ({ id, state: "done" }))),
    ];
    const states = (since: string) =>
      ["A1", "A2", "A3"].map(
        (id) =>
          entry(id, quietRecord({ attestations, ...led({ since: on(since), left: false }) }))
            ?.ended,
      );
    expect(states("2026-09-02")).toEqual(["reopened", "reopened", "reopened"]);
    expect(states("2026-09-01")).toEqual([undefined, undefined, undefined]);
  });

  it("H3 asks to repair where another took over the lead lately, while a plan runs", () => {
    const handed = (since: string) => led({ since: on(since), left: false });
    expect(entry("H3", quietRecord({ plans: [plan], ...handed("2026-10-01") }))).toMatchObject({
      state: "needs-clinician",
      evidence: ["CarePlan/1", "CareTeam/1"],
    });
    expect(entry("H3", quietRecord({ plans: [plan], ...handed("2026-04-01") }))?.state).toBe("due");
    expect(entry("H3", quietRecord(handed("2026-10-01")))?.state).toBe("due");
  });

  it("E1 is to be looked at where the lead has left", () => {
    expect(entry("E1", quietRecord(led({ since: undefined, left: true })))).toMatchObject({
      state: "needs-clinician",
      evidence: ["CareTeam/1"],
    });
    expect(entry("E1", quietRecord(led({ since: undefined, left: false })))?.state).toBe("done");
  });
});

describe("What the plan being written shows", () => {
  it("settles the factual items B4, D3 and D5", () => {
    expect(inPlan("B4", {})?.state).toBe("due");
    expect(inPlan("B4", { howToCommunicate: "Say symptoms" })).toMatchObject({
      state: "done",
      by: "plan",
    });
    expect(inPlan("D3", { whatHelps: "Rest" })?.state).toBe("due");
    expect(inPlan("D3", { whatHelps: "Rest", whatShouldHappen: "Ring" })?.state).toBe("done");
    expect(inPlan("D5", { support: "declined" })?.state).toBe("done");
    expect(inPlan("D5", { support: "not-relevant" })?.state).toBe("not-applicable");
  });

  it("never settles an item of judgement", () => {
    const full: PlanAnswers = {
      story: "It began…",
      explanation: "Nerves",
      explanationStatus: "agreed",
      goals: [{ words: "Walk" }],
      nextStep: "A walk",
      testAgainIf: "Weight loss",
      sharing: [{ service: "Pain clinic", share: true }],
    };
    for (const { id } of checklist.filter(({ judgement }) => judgement))
      expect(inPlan(id, full)?.state, id).toBe(inPlan(id, {})?.state);
  });

  it("asks for C3 again once the explanation has changed", () => {
    const record = quietRecord({ attestations: [said("2026-10-01", { id: "C3", state: "done" })] });
    const held = { explanation: "First words" };
    expect(inPlan("C3", held, held, record)?.state).toBe("done");
    expect(inPlan("C3", { explanation: "Other words" }, held, record)?.state).toBe("due");
  });

  it("takes a goal that has become harder, and goals of which none moves, to a clinician", () => {
    const goals = (...progress: ("no-change" | "worsening" | "improving")[]) => ({
      goals: progress.map((each) => ({ words: "Walk", progress: each })),
    });
    expect(inPlan("D1", goals("worsening"))?.state).toBe("needs-clinician");
    expect(inPlan("D1", goals("no-change"))?.state).toBe("due");
    expect(inPlan("H3", goals("no-change", "worsening"), {})?.state).toBe("needs-clinician");
    expect(inPlan("H3", goals("no-change", "improving"), {})?.state).toBe("due");
    expect(inPlan("H3", goals("no-change"))?.state, "a first plan cannot be stuck").toBe("due");
  });

  it("gives way to the clinician’s word", () => {
    const entries = withPlan(
      checklistFor(quietRecord(), { counts: noCounts, safety: [] }),
      { howToCommunicate: "Say symptoms" },
      undefined,
    );
    const said = withAnswers(entries, { B4: { state: "due", snoozedUntil: day("2026-12-20") } });
    expect(said.find(({ id }) => id === "B4")).toMatchObject({
      state: "due",
      by: "clinician",
      snoozedUntil: "2026-12-20",
    });
  });
});

describe("What the record shows, item by item", () => {
  const pain = symptom("gastrointestinal/abdominal-pain", "2026-09-01");
  const tests = ["fbc", "esr", "crp", "coeliac"].map((family) =>
    result(family, "2026-09-02", "normal"),
  );

  it("A5 is done when the first bowel tests are there and the bowel is all there is", () => {
    expect(entry("A5", quietRecord({ symptoms: [pain], results: tests }))?.state).toBe("done");
    const missing = entry("A5", quietRecord({ symptoms: [pain], results: tests.slice(0, 3) }));
    expect(missing).toMatchObject({ state: "due" });
    expect(missing?.says).toContain("coeliac serology");
    const headache = symptom("neurological/headache", "2026-09-01");
    expect(entry("A5", quietRecord({ symptoms: [pain, headache], results: tests }))?.state).toBe(
      "due",
    );
  });

  it("D3 is done while a plan of ours runs", () => {
    expect(entry("D3", quietRecord())?.state).toBe("due");
    expect(entry("D3", quietRecord({ plans: [plan] }))).toMatchObject({
      state: "done",
      evidence: ["CarePlan/1"],
    });
  });

  it("G3 asks a clinician to look when a referral is open and nothing shows what was told", () => {
    const referral = {
      id: "ServiceRequest/1",
      when: on("2026-10-01"),
      sure: true,
      says: "",
      specialty: "pain",
      status: "active",
      urgent: false,
    };
    expect(entry("G3", quietRecord())?.state).toBe("due");
    expect(entry("G3", quietRecord({ referrals: [referral] }))?.state).toBe("needs-clinician");
    const message = (sent: string, about: string) => ({
      id: "Communication/1",
      when: on(sent),
      about: [about],
    });
    const informed = (...messages: PatientRecord["messages"]) =>
      entry("G3", quietRecord({ referrals: [referral], messages }));
    expect(informed(message("2026-10-01", "ServiceRequest/1"))).toMatchObject({
      state: "due",
      evidence: ["Communication/1", "ServiceRequest/1"],
    });
    expect(informed(message("2026-10-02", "ServiceRequest/1"))?.state).toBe("needs-clinician");
    expect(informed(message("2026-09-01", "ServiceRequest/2"))?.state).toBe("needs-clinician");
  });

  it("H3 asks a clinician to look when contacts rise or a visit is missed while a plan runs", () => {
    const counts = (half: number, year: number): Counts => ({
      ...noCounts,
      "contacts-6m": { sure: half, maybe: 0, evidence: [] },
      "contacts-12m": { sure: year, maybe: 0, evidence: [] },
    });
    const running = quietRecord({ plans: [plan] });
    expect(entry("H3", running, counts(8, 13))?.state).toBe("needs-clinician");
    expect(entry("H3", running, counts(8, 14))?.state).toBe("due");
    expect(entry("H3", quietRecord(), counts(8, 8))?.state).toBe("due");
    const missed = (date: string) =>
      quietRecord({
        plans: [plan],
        appointments: [{ id: "Appointment/1", when: on(date), status: "noshow", says: "" }],
      });
    expect(entry("H3", missed("2026-10-01"))?.state).toBe("needs-clinician");
    expect(entry("H3", missed("2026-03-01"))?.state).toBe("due");
  });
});
