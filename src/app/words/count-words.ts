import { countSources, notReadInFull } from "#clinical/count/sources.ts";
import type { PatientRecord } from "#clinical/record.ts";
import type { CountId, Pattern } from "#clinical/review.ts";
import type { SureMaybe } from "#clinical/verdict.ts";

/** "17, perhaps 18": what a count is sure of, and the most it could be. */
export const sureMaybeWords = ({ sure, maybe }: SureMaybe): string =>
  maybe === 0 ? `${sure}` : `${sure}, perhaps ${sure + maybe}`;

/** What each count counts, in words. */
export const countWords: Readonly<Record<CountId, string>> = {
  "contacts-6m": "contacts in the last 6 months",
  "contacts-12m": "contacts in the last 12 months",
  "contacts-24m": "contacts in the last 24 months",
  "contacts-year-2": "contacts in the year before",
  "contacts-year-3": "contacts two years before",
  "emergency-12m": "urgent or emergency visits in the last 12 months",
  "excluded-12m":
    "entries in the last 12 months that are not contacts (letters, results, missed visits)",
  "clinicians-12m": "different clinicians seen in the last 12 months",
  "symptom-groups-12m": "kinds of symptom recorded in the last 12 months",
  "persistent-groups-24m":
    "kinds of symptom that lasted: 3 or more days over 90 days or longer, in the last 24 months",
  "symptom-events-6m-peak": "symptom entries in the fullest 6 months",
  syndromes: "named syndromes in the record (such as irritable bowel syndrome)",
  "syndromes-with-mecfs": "named syndromes in the record, ME/CFS counted",
  "bds-groups-12m": "body systems with 3 or more kinds of symptom in the last 12 months",
  "negative-investigations-36m": "investigations in the last 36 months that were reported normal",
  "negative-investigations-24m": "investigations in the last 24 months that were reported normal",
  "specialist-referrals-36m": "specialist referrals in the last 36 months",
  "repeat-normal-24m": "blood or urine tests normal 3 or more times in a row in the last 24 months",
  "long-term-conditions": "long-term conditions in the record",
  "abnormal-open": "tests whose latest result is outside its range",
};

/** A count as far as it could be read: what was not read is never told as none. */
export const readableCount = ({ sure, maybe }: SureMaybe, readInFull: boolean): string => {
  if (readInFull) return sureMaybeWords({ sure, maybe });
  return sure === 0 ? "not known" : `${sure} or more`;
};

/** A count of the review in words; where a source it rests on was not read in full, at least what was read. */
export const countSaid = (
  id: CountId,
  { counts, sources }: Pick<Pattern, "counts"> & { readonly sources: PatientRecord["sources"] },
): string => readableCount(counts[id], notReadInFull(sources, countSources[id]).length === 0);
