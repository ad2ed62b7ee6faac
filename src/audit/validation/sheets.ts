import { toCsv } from "../output/csv.ts";
import { drawFrom, shuffled } from "./draw.ts";
import type { Case } from "./sample.ts";

/** What a clinician may say of a case. */
export const ratings = ["agree", "explained", "cannot say"] as const;
export type Rating = (typeof ratings)[number];

const head = ["case", "patient", "age", "sex", "rating", "reason", "note"];

/** A sheet for one clinician, in an order of its own; it does not say who was flagged. */
const sheet = (cases: readonly Case[], seed: number): string =>
  toCsv([
    head,
    ...shuffled(cases, drawFrom(seed)).map(({ number, patient, age, sex }) => [
      number,
      patient,
      age ?? "not known",
      sex,
      "",
      "",
      "",
    ]),
  ]);

const key = (cases: readonly Case[]): string =>
  toCsv([
    ["case", "patient", "flagged", "drawn with case"],
    ...cases.map(({ number, patient, flagged, match }) => [
      number,
      patient,
      flagged ? "yes" : "no",
      match ?? "",
    ]),
  ]);

const instructions = (
  asOf: string,
  cases: number,
): string => `How to rate the sample of the audit of ${asOf}

1. Two clinicians rate the ${cases} cases, each in a sheet of their own, without talking about them.
   Neither sees key.csv: it says who was flagged.
2. Open the record of each case as it stood on ${asOf}, and write under "rating" one of
     agree        the record shows a pattern of persistent physical symptoms
     explained    something else in the record explains it: say what under "reason"
     cannot say   the record does not tell
3. Leave the first four columns and the order of the columns as they are.
4. throughline audit score rater-1.csv rater-2.csv --key key.csv

The sheets name patients. They stay in the practice, and are taken away when the score is known.
`;

/** The files of a sample: a sheet for each of two clinicians, the key that neither sees, and how to rate. */
export const sampleFiles = (
  cases: readonly Case[],
  asOf: string,
  seed: number,
): Readonly<Record<string, string>> => ({
  "rater-1.csv": sheet(cases, seed + 1),
  "rater-2.csv": sheet(cases, seed + 2),
  "key.csv": key(cases),
  "how-to-rate.txt": instructions(asOf, cases.length),
});
