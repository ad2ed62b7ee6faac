/** What a column of a flat table holds. A day is a whole number: days since 1970-01-01, earlier ones negative. */
export type ColumnType = "text" | "day" | "whole" | "truth";

/**
 * Of an event: whose, from which entry, when at the earliest and at the latest, whether the record gave the full day
 * (a month that the day of the audit cuts to one day is not `exact`), and whether its kind is certain.
 */
const event = {
  patient: "text",
  id: "text",
  earliest: "day",
  latest: "day",
  exact: "truth",
  sure: "truth",
} as const satisfies Readonly<Record<string, ColumnType>>;

/**
 * The events of many records as flat tables: what reading makes and counting takes, on every engine.
 * They hold what `PatientRecord` holds, a row for each event; the words on the screen are left out.
 */
export const eventTables = {
  /** `registered`: active is not false, and not deceased by the day of the audit. Ages are whole years, null where unknown. */
  person: {
    patient: "text",
    sex: "text",
    youngest: "whole",
    oldest: "whole",
    registered: "truth",
  },
  /** A row for each type of source: its state, and how many of its resources belong to the patient and are used. */
  source: { patient: "text", type: "text", state: "text", read: "whole", used: "whole" },
  attendance: { ...event, kind: "text", clinician: "text" },
  symptom: { ...event, grp: "text" },
  /** A row for each code of the entry that stands in the group. */
  syndrome: { ...event, grp: "text", code: "text" },
  /** `ended_*` is null where it has not ended, or where an end is stated without a readable day. */
  condition: {
    ...event,
    grp: "text",
    active: "truth",
    ended_earliest: "day",
    ended_latest: "day",
  },
  alarm: { ...event, grp: "text", code: "text" },
  result: { ...event, family: "text", normality: "text", source: "text" },
  pending: { ...event, family: "text", ordered: "truth" },
  referral: { ...event, specialty: "text", status: "text", urgent: "truth" },
  score: { ...event, instrument: "text", value: "whole" },
  medicine: { ...event, grp: "text" },
  /** A row for each checklist item that a response of ours attests. */
  attestation: { patient: "text", id: "text", earliest: "day", latest: "day", item: "text" },
} as const satisfies Readonly<Record<string, Readonly<Record<string, ColumnType>>>>;

export type EventTable = keyof typeof eventTables;
