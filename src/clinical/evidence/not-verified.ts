/** What nobody of this project has been able to verify: none of it is presented as fact. */
export const notVerified: readonly string[] = [
  "The exact code lists of den Boeft 2014, PRESUME, Robbins 1997 and the Multiple Symptoms studies.",
  "PRESUME’s numeric thresholds.",
  "The variables, weights and cut-off of Morriss 2012 and the Nottingham Tool.",
  "The London pilot of 2010/11: how it found people, and what it cost.",
  "The table of RCPath G147: only a digitised copy and local documents made from it were seen.",
  "How many people stay in the top tenth of contacts for three years (Smits 2009), and the case definition of Verhaak and Dirkzwager.",
  "Consultation rates by age and sex (Hobbs 2016), and recent unit costs.",
  "NHS Talking Therapies thresholds for PHQ-15, IBS-SSS and Chalder fatigue.",
  "SNOMED CT codes for WSAS and for any concept of unexplained symptoms; and whether every listed code is active today.",
  "The adjusted difference of Multiple Symptoms Study 3 and its interval.",
  "Reliable change of PHQ-15, SSD-12 and BDS-25.",
  "White 2023: the table, against the published figure.",
  "Saved searches of GP systems for this pattern: none was found, which proves nothing.",
  "Every DOI that is marked “to be checked”: it was recalled or rebuilt.",
];
