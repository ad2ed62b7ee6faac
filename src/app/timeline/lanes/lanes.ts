import { notReadInFull } from "#clinical/count/sources.ts";
import type { PatientRecord, SourceType } from "#clinical/record.ts";
import { laneWords } from "../words/timeline-words.ts";
import { contactRows } from "./contact-rows.ts";
import { type Face, type Lane, type LaneId, type LaneReading, laneIds, type Row } from "./mark.ts";
import { diagnosisRows, medicineRows, scoreRows } from "./other-rows.ts";
import { referralRows } from "./referral-rows.ts";
import { symptomRows } from "./symptom-rows.ts";
import { testRows } from "./test-rows.ts";

/** Where the entries of each lane come from: while one is not read in full, a gap in the lane says nothing. */
const reads: Readonly<Record<LaneId, readonly SourceType[]>> = {
  contacts: ["Encounter"],
  symptoms: ["Condition", "Observation", "Encounter"],
  tests: ["Observation", "DiagnosticReport", "Procedure", "ServiceRequest"],
  referrals: ["ServiceRequest"],
  medicines: ["MedicationRequest"],
  diagnoses: ["Condition", "Observation"],
  scores: ["Observation", "QuestionnaireResponse"],
  "life-events": [],
};

/** Scores and diagnoses are the clinician's words; together, they are not on the picture. */
const shown: Readonly<Record<Face, readonly LaneId[]>> = {
  clinician: laneIds,
  together: ["contacts", "symptoms", "tests", "referrals", "medicines", "life-events"],
};

const rowsOf = (record: PatientRecord, lane: LaneId, face: Face): readonly Row[] => {
  switch (lane) {
    case "contacts":
      return contactRows(record, face);
    case "symptoms":
      return symptomRows(record, face);
    case "tests":
      return testRows(record, face);
    case "referrals":
      return referralRows(record, face);
    case "medicines":
      return medicineRows(record, face);
    case "diagnoses":
      return diagnosisRows(record);
    case "scores":
      return scoreRows(record);
    case "life-events":
      return [];
  }
};

/** Not read at all, where no source of the lane gave anything; else in part, where any fell short. */
const readingOf = (
  { sources }: PatientRecord,
  lane: LaneId,
  whole: boolean,
): Pick<Lane, "reading" | "missing"> => {
  const of = reads[lane];
  if (of.length === 0) return { reading: "never", missing: [] };
  const missing = notReadInFull(sources, of);
  if (!whole && missing.length > 0) return { reading: "being read", missing };
  const nothing = missing.filter((type) => sources[type].state !== "partial");
  const reading: LaneReading =
    missing.length === 0 ? "read" : nothing.length === of.length ? "not read" : "in part";
  return { reading, missing };
};

/**
 * The lanes of a record from top to bottom, a row for each kind that it holds. Until the record is `whole`, what
 * is missing may still come.
 */
export const lanesOf = (record: PatientRecord, face: Face, whole = true): readonly Lane[] =>
  shown[face].map((id) => {
    const note = laneWords[face][id].note;
    return {
      id,
      title: laneWords[face][id].title,
      rows: rowsOf(record, id, face).filter(({ marks }) => marks.length > 0),
      ...readingOf(record, id, whole),
      ...(note === undefined ? {} : { note }),
    };
  });
