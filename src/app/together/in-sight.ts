import type { PatientRecord } from "#clinical/record.ts";

/** Kinds of symptom that a person may not want on a screen in a room; ours, for review by patients. */
const privateGroups: ReadonlySet<string> = new Set([
  "gastrointestinal/anorectal",
  "genitourinary/breast",
  "genitourinary/dyspareunia-vulval",
  "genitourinary/male-genital",
  "genitourinary/menstrual",
  "genitourinary/sexual",
]);

/** The record as it may stand on a screen that others can see: private kinds of symptom are left to be talked about. */
export const inSight = (record: PatientRecord): PatientRecord => ({
  ...record,
  symptoms: record.symptoms.filter(({ group }) => !privateGroups.has(group)),
});
