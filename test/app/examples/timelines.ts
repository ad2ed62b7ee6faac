import type { Face } from "#app/timeline/lanes/mark.ts";
import { addDays } from "#clinical/day.ts";
import type { PatientRecord, Source } from "#clinical/record.ts";
import { people } from "./people.ts";
import { allRead, asOf, contact, record, result, symptom, when } from "./record.ts";

/** What a timeline is drawn of: the properties of the part. */
export type TimelineExample = {
  readonly record: PatientRecord;
  readonly face?: Face;
  readonly whole?: boolean;
};

const unread = (state: Source["state"], read = 0): Source => ({ state, read, used: read });

const families = ["fbc", "tft", "u-and-e", "crp"] as const;
const normalities = ["normal", "normal", "normal", "unclassified", "abnormal"] as const;
const groups = [
  ["general/fatigue", "Fatigue"],
  ["neurological/headache", "Headache"],
  ["gastrointestinal/bloating", "Bloating"],
  ["musculoskeletal/back-pain", "Back pain"],
] as const;

const many = (count: number, every: number) =>
  Array.from({ length: count }, (_, at) => addDays(asOf, -Math.round(every * at) - 1));

/** Two thousand events of ten years: 500 contacts, 600 symptoms, 900 results. */
const twoThousand = record({
  attendances: many(500, 7.3).map((on, at) => contact(at + 1, on, `Dr Example ${at % 5}`)),
  symptoms: many(600, 6.1).map((on, at) => {
    const [group, says] = groups[at % 4] ?? groups[0];
    return symptom(`Condition/${at + 1}`, group, says, on);
  }),
  results: many(900, 4).map((on, at) =>
    result(at + 1, families[at % 4] ?? "fbc", normalities[at % 5] ?? "normal", on),
  ),
});

const busy: PatientRecord = people["a pattern"] ?? record();

/** The named examples of the timeline, by what they show. */
export const timelineExamples: Readonly<Record<string, TimelineExample>> = {
  "a pattern": { record: busy },
  "a pattern, together": { record: busy, face: "together" },
  empty: { record: record() },
  "empty, together": { record: record(), face: "together" },
  "one event": { record: record({ attendances: [contact(1, "2026-03-04")] }) },
  "partial dates": {
    record: record({
      attendances: [
        contact(1, "2026-03-04"),
        contact(2, "2026-03"),
        contact(3, "2025"),
        contact(4, "2025"),
        contact(5),
      ],
      symptoms: [symptom("Condition/1", "general/fatigue", "Fatigue", "2024")],
    }),
  },
  "perhaps a contact": {
    record: record({
      attendances: [
        contact(1, "2026-03-04"),
        { ...contact(2, "2026-06-05"), kind: "unclassified", sure: false, remote: undefined },
        { ...contact(3, "2026-03-06"), sure: false },
      ],
    }),
  },
  "every outcome of a referral": {
    record: record({
      referrals: ["completed", "active", "revoked", "unknown"].map((status, at) => ({
        id: `ServiceRequest/${at + 1}`,
        when: when(`2025-0${at * 2 + 1}-11`),
        sure: status !== "unknown",
        says: "Referral",
        specialty: "neurology",
        status,
        urgent: status === "active",
      })),
    }),
  },
  scores: {
    record: record({
      scores: [14, 12, 9].map((value, at) => ({
        id: `Observation/${at + 1}`,
        when: when(`2026-0${at * 3 + 1}-08`),
        sure: true,
        says: "PHQ-9",
        instrument: "phq-9",
        value,
      })),
    }),
  },
  "sources that failed": {
    record: record({
      ...busy,
      results: [],
      referrals: [],
      sources: allRead({
        Encounter: unread("partial", 12),
        Observation: unread("failed"),
        DiagnosticReport: unread("failed"),
        Procedure: unread("failed"),
        ServiceRequest: unread("refused"),
      }),
    }),
  },
  "still being read": {
    record: record({
      ...busy,
      medicines: [],
      sources: allRead({ MedicationRequest: unread("partial") }),
    }),
    whole: false,
  },
  "2,000 events": { record: twoThousand },
};
