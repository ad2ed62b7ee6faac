import { addDays, day } from "#clinical/day.ts";
import type { Instrument, PatientRecord, RecordedPlan, Source } from "#clinical/record.ts";
import { heldPlan } from "./plans.ts";
import { allRead, asOf, contact, record, result, somebody, symptom, when } from "./record.ts";

const clinicians = ["Dr Asha Example", "Dr Ben Example", "Nurse Cleo Example"];

/** One visit every `every` days back from asOf, by three clinicians in turn. */
const visits = (count: number, every: number) =>
  Array.from({ length: count }, (_, at) =>
    contact(at + 1, addDays(asOf, -every * at - 2), clinicians[at % 3]),
  );

const kinds = [
  ["general/fatigue", "Tiredness"],
  ["neurological/headache", "Headache"],
  ["gastrointestinal/bloating", "Bloating"],
] as const;

/** Entries of three kinds of symptom, spread over the visits of the last two years. */
const symptoms = Array.from({ length: 18 }, (_, at) => {
  const [group, says] = kinds[at % 3] ?? kinds[0];
  return symptom(`Condition/${at + 1}`, group, says, addDays(asOf, -35 * at - 40));
});

const referral = (number: number, specialty: string, says: string, written: string) => ({
  id: `ServiceRequest/${number}`,
  when: when(written),
  sure: true,
  says,
  specialty,
  status: "completed",
  urgent: false,
});

const total = (instrument: Instrument, value: number, written: string) => ({
  id: `Observation/${instrument}-${written}`,
  when: when(written),
  sure: true,
  says: instrument.toUpperCase(),
  instrument,
  value,
});

const ourPlan: RecordedPlan = {
  id: "CarePlan/1",
  planId: heldPlan.planId,
  status: "active",
  title: "Plan for my ongoing symptoms",
  author: "Dr Asha Example",
  period: { start: "2026-08-09", end: "2027-01-03" },
  version: heldPlan.version,
  text: "What matters to me: getting back to my garden",
};

/** Many visits, symptoms that last, two referrals: our flag is met. */
const pattern = {
  attendances: visits(36, 20),
  symptoms,
  syndromes: [
    {
      id: "Condition/90",
      when: when("2019-05"),
      sure: true,
      says: "Irritable bowel syndrome",
      group: "ibs",
      codes: ["http://snomed.info/sct|10743008"],
    },
  ],
  referrals: [
    referral(1, "neurology", "Neurology", "2025-02-11"),
    referral(2, "gastroenterology", "Gastroenterology", "2024-09-03"),
  ],
  results: [
    result(1, "fbc", "normal", "2026-03-02"),
    result(2, "fbc", "normal", "2025-09-15"),
    result(3, "fbc", "normal", "2025-03-20"),
    result(4, "tft", "normal", "2026-03-02"),
    result(5, "crp", "unclassified", "2026-03-02"),
  ],
  medicines: [
    {
      id: "MedicationRequest/1",
      when: when("2026-02-02"),
      sure: true,
      says: "Codeine 30 mg",
      group: "opioid",
    },
  ],
} satisfies Partial<PatientRecord>;

const unread = (state: Source["state"], read = 0): Source => ({ state, read, used: read });

/** The people of the examples, by what their record shows. */
export const people: Readonly<Record<string, PatientRecord>> = {
  "a pattern": record(pattern),
  "a pattern with something to look at first": record({
    ...pattern,
    results: [...pattern.results, result(6, "ferritin-iron", "abnormal", "2026-10-30")],
    alarms: [
      {
        id: "Observation/70",
        when: when("2026-10-01"),
        sure: true,
        says: "Blood in stool",
        group: "gi-bleeding",
        code: "http://snomed.info/sct|405729008",
      },
    ],
    pending: [
      {
        id: "ServiceRequest/8",
        when: when("2026-09-02"),
        sure: true,
        says: "Coeliac serology",
        family: "coeliac",
        ordered: true,
      },
    ],
  }),
  "no pattern": record({
    attendances: visits(3, 100),
    setAside: [{ resource: "Encounter/9", because: "its status is cancelled" }],
  }),
  "cannot tell": record({
    attendances: visits(7, 45).concat([
      { ...contact(50), kind: "unclassified" },
      contact(51, "2026"),
    ]),
    symptoms,
  }),
  pregnant: record({
    ...pattern,
    conditions: [
      {
        id: "Condition/95",
        when: when("2026-08-01"),
        sure: true,
        says: "Pregnant",
        group: "pregnancy",
        active: true,
        abated: undefined,
      },
    ],
  }),
  "an empty record": record({
    person: {
      ...somebody,
      name: "",
      birthDate: undefined,
      age: undefined,
      nhsNumber: undefined,
      sex: "unknown",
      generalPractitioner: undefined,
    },
    sources: allRead(
      Object.fromEntries(Object.keys(allRead()).map((type) => [type, unread("absent")])),
    ),
  }),
  "sources that failed": record({
    attendances: visits(12, 20),
    sources: allRead({
      Observation: unread("failed"),
      ServiceRequest: unread("refused"),
      Encounter: unread("partial", 12),
      CarePlan: unread("failed"),
    }),
  }),
  "someone who died": record({ ...pattern, person: { ...somebody, deceased: true } }),
  "a plan by another author": record({
    ...pattern,
    plans: [
      {
        id: "CarePlan/77",
        planId: undefined,
        status: "active",
        title: "Diabetes year of care",
        author: "Nurse Cleo Example",
        period: { start: "2026-01-05", end: undefined },
        version: "3",
        text: "Review in January. Eye screening booked.",
      },
    ],
  }),
  "a plan of ours": record({ ...pattern, plans: [ourPlan] }),
  "a plan of ours, overdue": record({
    ...pattern,
    plans: [{ ...ourPlan, period: { start: "2026-03-02", end: "2026-09-01" } }],
  }),
  "a plan of ours, on hold": record({ ...pattern, plans: [{ ...ourPlan, status: "on-hold" }] }),
  "put aside before": record({
    ...pattern,
    attestations: [
      {
        id: "QuestionnaireResponse/1",
        when: when("2026-11-20"),
        done: [],
        dismissal: { reason: "explained", note: "Hypothyroid", until: day("2027-03-01") },
      },
    ],
  }),
  "scores over time": record({
    ...pattern,
    scores: [
      total("phq-9", 17, "2026-02-03"),
      total("gad-7", 13, "2026-02-03"),
      total("phq-9", 9, "2026-10-06"),
      total("gad-7", 6, "2026-10-06"),
      total("phq-15", 14, "2026-02-03"),
    ],
  }),
  "ME/CFS": record({
    ...pattern,
    syndromes: [
      {
        id: "Condition/91",
        when: when("2021"),
        sure: true,
        says: "Chronic fatigue syndrome",
        group: "cfs-me",
        codes: ["http://snomed.info/sct|52702003"],
      },
    ],
  }),
  "a very long record": record({
    ...pattern,
    attendances: visits(2000, 2),
    results: Array.from({ length: 10_000 }, (_, at) =>
      result(
        at + 100,
        ["fbc", "tft", "u-and-e", "crp"][at % 4] ?? "fbc",
        at % 9 === 0 ? "abnormal" : "normal",
        addDays(asOf, -(at % 3600)),
      ),
    ),
  }),
};
