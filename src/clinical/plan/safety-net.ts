import { monthsTo } from "../day.ts";
import type { PatientRecord } from "../record.ts";
import { placeIn } from "../when.ts";

/**
 * Warning signs in plain words for kinds of symptoms, to begin from and change: the alarm groups of contract §9.13;
 * NICE NG12 and guidance for each symptom, from memory, to be checked. The first prefix that fits a group speaks.
 */
const signs: readonly (readonly [prefix: string, words: string])[] = [
  [
    "neurological/headache",
    "a sudden headache or one of a new kind, or one with fever or a change in my sight",
  ],
  ["neurological/", "new weakness or numbness, trouble speaking or seeing, or a fit"],
  [
    "musculoskeletal/back-pain",
    "numbness between my legs, trouble passing water, or weakness in both legs",
  ],
  [
    "gastrointestinal/",
    "blood in what I pass or bring up, losing weight without trying, or trouble swallowing",
  ],
  ["cardiopulmonary/", "chest pain that does not go, fainting, or coughing up blood"],
  ["genitourinary/", "blood in my urine, or bleeding that is not a period"],
  ["general/", "losing weight without trying, fever that stays, sweats at night, or a new lump"],
];

/** Of the signs above: nobody has signed them yet. */
export const signsReview = { clinicalReview: "pending", reviewBy: "2027-11-01" } as const;

/** When to come back sooner, for the symptoms recorded in 12 months; “anything new” always. */
export const comeBackSooner = ({ symptoms, asOf }: PatientRecord): string => {
  const groups = symptoms
    .filter(({ when }) => placeIn(when, monthsTo(asOf, 12)) !== "out")
    .map(({ group }) => group);
  const prefixes = groups.map((group) => signs.find(([prefix]) => group.startsWith(prefix))?.[0]);
  const words = signs.filter(([prefix]) => prefixes.includes(prefix)).map(([, text]) => text);
  const lines = [...words, "anything new, or worse than I know it"];
  return lines.map((line) => `${line.charAt(0).toUpperCase()}${line.slice(1)}.`).join("\n");
};

/** What would make us test again, to begin from: never a ban on tests. */
export const testAgain =
  "Something new appears, a symptom changes and stays changed, or there is a warning sign.";
