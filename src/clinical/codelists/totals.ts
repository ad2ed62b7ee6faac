import type { Instrument } from "../record.ts";

/** A total score (or item 9 of PHQ-9), and the most it can be. */
export type Total = { readonly instrument: Instrument; readonly most: number };

const phq9: Total = { instrument: "phq-9", most: 27 };
const gad7: Total = { instrument: "gad-7", most: 21 };
const phq15: Total = { instrument: "phq-15", most: 30 };
const phq9Item9: Total = { instrument: "phq-9-item-9", most: 3 };

/** The codes of totals, and of PHQ-9 item 9, with the most they can be (contract §4). */
export const totals: readonly (readonly [system: string, code: string, total: Total])[] = [
  ["http://loinc.org", "44261-6", phq9],
  ["http://snomed.info/sct", "720433000", phq9],
  ["http://loinc.org", "70274-6", gad7],
  ["http://snomed.info/sct", "445455005", gad7],
  ["http://loinc.org", "70273-8", phq15],
  ["http://snomed.info/sct", "1065441000000103", phq15],
  ["http://loinc.org", "44260-8", phq9Item9],
];
