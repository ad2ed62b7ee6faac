import type { PatientRecord, SourceType } from "../record.ts";
import type { CountId } from "../review.ts";

const symptomSources: readonly SourceType[] = ["Encounter", "Condition", "Observation"];
const syndromeSources: readonly SourceType[] = ["Condition", "Observation"];
const resultSources: readonly SourceType[] = ["Observation", "DiagnosticReport"];

/** Where conditions are read from: the Condition resource, and Observations that name one. */
export const conditionSources: readonly SourceType[] = ["Condition", "Observation"];

/** Where scores are read from. */
export const scoreSources: readonly SourceType[] = ["Observation", "QuestionnaireResponse"];

/** The sources that feed each count: while one is not read in full, the count may be higher (contract §2). */
export const countSources: Readonly<Record<CountId, readonly SourceType[]>> = {
  "contacts-6m": ["Encounter"],
  "contacts-12m": ["Encounter"],
  "contacts-24m": ["Encounter"],
  "contacts-year-2": ["Encounter"],
  "contacts-year-3": ["Encounter"],
  "emergency-12m": ["Encounter"],
  "excluded-12m": ["Encounter"],
  "clinicians-12m": ["Encounter"],
  "symptom-groups-12m": symptomSources,
  "persistent-groups-24m": symptomSources,
  "symptom-events-6m-peak": symptomSources,
  syndromes: syndromeSources,
  "syndromes-with-mecfs": syndromeSources,
  "bds-groups-12m": symptomSources,
  "negative-investigations-36m": [...resultSources, "Procedure"],
  "negative-investigations-24m": [...resultSources, "Procedure"],
  "specialist-referrals-36m": ["ServiceRequest"],
  "repeat-normal-24m": [...resultSources, "Condition"],
  "long-term-conditions": conditionSources,
  "abnormal-open": resultSources,
};

/** Those of the sources that were not read in full: failed, refused or cut short. */
export const notReadInFull = (
  sources: PatientRecord["sources"],
  of: readonly SourceType[],
): readonly SourceType[] =>
  of.filter((type) => !["complete", "absent"].includes(sources[type].state));
