import type { Evidence } from "../checklist/item.ts";
import type { InstrumentId } from "./taken-today.ts";

/** One item, known by its LOINC code; its wording does not ship. */
export type InstrumentItem = {
  readonly code: string;
  /** Other LOINC codes under which the item has been seen. */
  readonly also?: readonly string[];
};

/** An answer: its score and its LOINC answer code. */
export type AnswerScore = { readonly score: number; readonly code: string };

/** A part of the range, by the score it begins at. */
export type Band = { readonly from: number; readonly says: string };

/** A figure with where it comes from. */
export type Sourced = { readonly points: number; readonly source: Evidence };

/** A questionnaire of which structure and figures ship, and never the wording. */
export type InstrumentSheet = {
  readonly id: InstrumentId;
  readonly name: string;
  readonly what: string;
  readonly range: readonly [least: number, most: number];
  /** Whether a higher score is worse. */
  readonly higherIsWorse: boolean;
  /** `system|code` of the total, the first written; none where no code was verified. */
  readonly totals: readonly string[];
  readonly panel?: string;
  readonly items?: readonly InstrumentItem[];
  readonly answers?: readonly AnswerScore[];
  readonly bands: readonly Band[];
  readonly bandsSource?: Evidence;
  /** At or above it, NHS Talking Therapies counts a case. */
  readonly caseness?: Sourced;
  /** A change of at least so many points is unlikely to be measurement error. */
  readonly reliableChange?: Sourced;
  /** A change of so many points is one that people notice. */
  readonly noticeable?: Sourced;
  readonly licence: string;
  readonly clinicalReview: "pending";
  readonly reviewBy: string;
};

/** What stands over every sheet until a clinician has signed it. */
export const pending = { clinicalReview: "pending", reviewBy: "2027-11-01" } as const;

/** The figures of NHS Talking Therapies as a secondary source gives them. */
export const talkingTherapies: Evidence = {
  cite: "NHS Talking Therapies outcome definitions",
  strength: "service standard, by a secondary source",
  read: "as an extract",
};

/** The differences that patients of UK primary care noticed. */
export const ukCohort: Evidence = {
  cite: "Minimal important differences of PHQ-9 and GAD-7 in UK primary care (PMC9340848), at moderate severity",
  strength: "cohort",
  read: "as an extract",
};

/** LOINC's answers to PHQ-9 and GAD-7. */
export const overTwoWeeks: readonly AnswerScore[] = [
  { score: 0, code: "LA6568-5" },
  { score: 1, code: "LA6569-3" },
  { score: 2, code: "LA6570-1" },
  { score: 3, code: "LA6571-9" },
];

/** Why the wording of the PHQ family does not ship though it may. */
export const phqLicence =
  "PHQ family: no permission is needed to use it. The wording is taken from the practice’s own FHIR Questionnaire, because circulated copies differ.";
