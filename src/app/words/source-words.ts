import {
  type PatientRecord,
  type Source,
  type SourceState,
  type SourceType,
  sourceTypes,
} from "#clinical/record.ts";

/** Each source in a GP's words, and what may be missing when it is not read. */
export const sourceWords: Readonly<
  Record<SourceType, { readonly name: string; readonly missing: string }>
> = {
  Patient: { name: "Patient details", missing: "age and sex" },
  Encounter: { name: "Visits", missing: "contacts, who was seen, and symptoms noted at visits" },
  Condition: {
    name: "Problems and diagnoses",
    missing: "symptoms, diagnoses, and reasons to hold back such as pregnancy or cancer",
  },
  Observation: { name: "Observations", missing: "results, symptoms, diagnoses and scores" },
  DiagnosticReport: { name: "Reports", missing: "results, imaging and results still awaited" },
  Procedure: { name: "Procedures", missing: "investigations that were reported normal" },
  ServiceRequest: { name: "Requests", missing: "referrals and tests asked for" },
  MedicationRequest: { name: "Medicines", missing: "medicines to review" },
  QuestionnaireResponse: {
    name: "Questionnaires",
    missing: "scores, and what was looked at in an earlier plan",
  },
  CarePlan: { name: "Care plans", missing: "plans that already exist" },
  Goal: { name: "Goals", missing: "goals already agreed" },
  CareTeam: { name: "Care teams", missing: "who leads care" },
  Task: { name: "Tasks", missing: "open tasks and reviews" },
  Appointment: { name: "Appointments", missing: "visits already booked" },
  DocumentReference: { name: "Letters and documents", missing: "letters not yet dealt with" },
  Communication: { name: "Messages", missing: "information already given" },
};

/** How much of a source was read, in words. */
export const stateWords = (state: SourceState | "waiting" | "reading", read: number): string => {
  switch (state) {
    case "waiting":
      return "waiting";
    case "reading":
      return `reading, ${read} so far`;
    case "complete":
      return `read, ${read}`;
    case "absent":
      return "none in the record";
    case "partial":
      return `could be read only in part (${read})`;
    case "failed":
      return "could not be read";
    case "refused":
      return "could not be read: the record does not allow it";
  }
};

const unread: readonly SourceState[] = ["partial", "failed", "refused"];

/** Whether nothing may be concluded from what this source does not show. */
export const isUnread = ({ state }: Source): boolean => unread.includes(state);

/** The sources that were not wholly read, in the order of the contract. */
export const unreadSources = (record: PatientRecord): readonly SourceType[] =>
  sourceTypes.filter((type) => isUnread(record.sources[type]));

/** A sentence of the core with its sources called as the screen calls them. */
export const withSourceNames = (text: string): string =>
  sourceTypes.reduce(
    (said, type) => said.replace(new RegExp(`\\b${type}\\b`, "g"), sourceWords[type].name),
    text,
  );

/** One sentence: what was not read, and what may therefore be missing. */
export const unreadSentence = (type: SourceType, { state, read }: Source): string =>
  `${sourceWords[type].name} ${stateWords(state, read)}. May be missing: ${sourceWords[type].missing}.`;
