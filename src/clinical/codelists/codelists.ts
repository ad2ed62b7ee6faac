import { codelist } from "./codelist.ts";
import encounterTypeRows from "./encounter-types.csv";
import conditionRows from "./explanatory-conditions.csv";
import syndromeRows from "./functional-syndromes.csv";
import investigationRows from "./investigations.csv";
import medicineRows from "./medicines.csv";
import redFlagRows from "./red-flags.csv";
import referralRows from "./referrals.csv";
import symptomRows from "./symptoms.csv";

/** Bodily symptoms; a group is `system/symptom`. */
export const symptoms = codelist("symptoms", "bodily symptoms", symptomRows);

/** Functional, chronic primary pain and related syndromes; listing one asserts no cause. */
export const syndromes = codelist("functional-syndromes", "syndromes", syndromeRows);

/** Long-term and other conditions that explain frequent contact. */
export const conditions = codelist("explanatory-conditions", "conditions", conditionRows);

/** Symptoms, signs and disclosures that must be looked at before any pattern is named. */
export const redFlags = codelist("red-flags", "alarm features", redFlagRows);

/** Tests, imaging and endoscopy; a group is a family of tests. */
export const investigations = codelist("investigations", "tests", investigationRows);

/** What an encounter's type says of it: `include/`, `exclude/`, `other/`, `flag/`. */
export const encounterTypes = codelist("encounter-types", "encounter types", encounterTypeRows);

/** Referrals by where they go. */
export const referrals = codelist("referrals", "referrals", referralRows);

/** Medicines by class, in dm+d and RxNorm. */
export const medicines = codelist("medicines", "medicines", medicineRows);

/** The lists that the record is read with. */
export const codelists = [
  symptoms,
  syndromes,
  conditions,
  redFlags,
  investigations,
  encounterTypes,
  referrals,
  medicines,
] as const;
