import type { RuleId } from "../review.ts";

/** What we make of a criterion: E encode as published, P the shape only, D display only; `ours` is our own proposal. */
export type Sheet = "E" | "P" | "D" | "ours";

/** What has to be said of a rule beyond its citation, so that nobody takes more from it than there is. */
export type RuleNotes = {
  readonly sheet: Sheet;
  /** What was reported of it beside sensitivity and specificity. */
  readonly reported?: string;
  readonly ours: string;
  /** What was not seen, or only at second hand. */
  readonly notVerified?: string;
};

const ourCodes = "The codes: the source’s own list was not available, or is not in SNOMED CT.";
const practiceThresholds =
  "Contacts are counted by our rule; thresholds are those of the practice’s last audit, over registered patients, none where a group has fewer than 30 people.";
const untested = "All of it: no study has tested it, and every number may be changed.";

/** The notes of every rule; facts and figures are of the source as it was read, mostly its abstract. */
export const ruleNotes: Readonly<Record<RuleId, RuleNotes>> = {
  "DENB-2014": {
    sheet: "P",
    reported:
      "Of 1,223 adults 131 (10.7 %) were found; 40 in 100 of these had a PHQ-15 of 10 or more, where about 14.5 in 100 of all had (negative predictive value 0.89). It misses about 70 in 100.",
    ours: `${ourCodes} Known chronic conditions are those of our list.`,
    notVerified: "The study’s list of syndromes and complaints (ICPC-1) was not seen.",
  },
  "KITS-A": {
    sheet: "E",
    reported:
      "4.97 % of 169,138 patients met it; 67 in 100 of them had a chronic physical condition. Of four methods only 26.7 % of cases were found by more than one.",
    ours: "From ICPC to SNOMED CT the mapping is ours. ME/CFS is shown on its own and counts for no other rule.",
  },
  "KITS-B": {
    sheet: "P",
    reported:
      "7.03 % of 169,138 patients met it; 79 in 100 of them had a chronic physical condition.",
    ours: ourCodes,
    notVerified: "The Robbins 1997 list of symptom codes was not seen.",
  },
  "MSS-PILOT": {
    sheet: "P",
    reported:
      "In 7 practices 72 people with repeated referral and a PHQ-15 of 10 or more answered; 15 of them, about a fifth, were ruled out on a person’s review (computed).",
    ours: ourCodes,
    notVerified: "The list of codes was not seen.",
  },
  MSS3: {
    sheet: "P",
    reported:
      "The search is the entry to an intervention whose trial was positive (108 practices, 354 people); how well the search finds people was not reported.",
    ours: `${ourCodes} “Diagnostic investigation” counts as a referral where it is one.`,
    notVerified:
      "The exact code lists were not seen; the adjusted difference of the trial and its interval are from memory and not shown.",
  },
  "EL-2014": {
    sheet: "P",
    ours: `${ourCodes} A visit is one of our contacts.`,
    notVerified: "Who wrote the letter: its authors are to be completed.",
  },
  "FA-P90": {
    sheet: "E",
    reported:
      "The top tenth has 30 to 50 % of contacts; up to 40 % of them are in it again the next year.",
    ours: practiceThresholds,
    notVerified: "That the review recommends a percentile by age and sex is from memory.",
  },
  "FA-P97": { sheet: "E", ours: practiceThresholds },
  "FA-PERS3": {
    sheet: "E",
    ours: `${practiceThresholds} One reference stands for all three years.`,
    notVerified: "How many stay in the top tenth for three years is from memory and not shown.",
  },
  "FA-2Y30": {
    sheet: "E",
    reported:
      "In Nottingham the top 3 % took 15 % of appointments; people of usual use had 6 to 22 in two years.",
    ours: "Contacts are counted by our rule.",
  },
  "BDS-SINGLE": {
    sheet: "D",
    reported: "In a Danish population 10.7 % had bodily distress of any kind (interview or form).",
    ours: "A count of coded symptoms only, for display: it labels nobody. Symptoms of one system in 12 months; their mapping to codes.",
  },
  "BDS-MULTI": {
    sheet: "D",
    reported: "In a Danish population 2.0 % had the kind with several organ systems.",
    ours: "A count of coded symptoms only, for display: it labels nobody. Symptoms of one system in 12 months; their mapping to codes.",
  },
  "PHQ15-MEDIUM": {
    sheet: "E",
    reported:
      "The figures are of Körber 2011 for a total of 10 or more. Of UK attenders a quarter or more score 11 or higher, so a score alone selects nobody. The often quoted 78 % and 71 % belong to another scoring rule.",
    ours: "The window of 12 months.",
    notVerified:
      "Körber 2011: the full citation, and what the questionnaire was compared with. No reliable-change value is verified.",
  },
  "PHQ15-HIGH": { sheet: "E", ours: "The window of 12 months." },
  "TL-1": { sheet: "ours", ours: untested },
  "TL-2": { sheet: "ours", ours: untested },
  "TL-3": { sheet: "ours", ours: untested },
  "TL-4": {
    sheet: "ours",
    ours: `${untested} Normal tests seldom reassure for long (Rolfe and Burton 2013, 14 trials); that is not to say that they are of no use.`,
  },
  "TL-5": {
    sheet: "ours",
    ours: `${untested} It never contributes to the flag: no trial shows that raising continuity changes attendance.`,
  },
  "TL-FLAG": { sheet: "ours", ours: untested },
};
