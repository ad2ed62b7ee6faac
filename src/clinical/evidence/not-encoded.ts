/** A published criterion that is not among the rules, and why. */
export type NotEncoded = {
  /** What we call it. */
  readonly id: string;
  readonly cite: string;
  /** As `Sheet` of the rules has it; X is refused, the others wait or belong elsewhere. */
  readonly sheet: "X" | "P" | "D" | "E";
  readonly asks: string;
  readonly because: string;
};

/** Every published criterion that we looked at and no rule here encodes. */
export const notEncoded: readonly NotEncoded[] = [
  {
    id: "KITS-C",
    cite: "Kitselaar WM et al. 2021 BMJ Open 11:e049907",
    sheet: "X",
    asks: "Words for persistent symptoms in free text; 3.34 % of patients.",
    because:
      "It reads what people wrote for other ends, and finds labels that may hurt: stigma and privacy.",
  },
  {
    id: "KITS-2023",
    cite: "Kitselaar WM et al. 2023 BMJ Open 13:e066183",
    sheet: "X",
    asks: "A statistical model of predictors two to five years before; needs seven years of record.",
    because:
      "Area under the curve 0.70 to 0.72, which its authors call low to moderate; its weights are not ours to rebuild.",
  },
  {
    id: "HOLT-2021",
    cite: "Holtman GA et al. 2021 BMJ Open 11:e040730",
    sheet: "X",
    asks: "A score of age, sex, activity, anxiety and consultations for further consultations in a year.",
    because:
      "Area under the curve 0.64; 37 % (29 to 47) of the group with the highest score. It needs answers that no record holds.",
  },
  {
    id: "SMITH-2001",
    cite: "Smith RC et al. 2001 Med Care 39:968–78",
    sheet: "X",
    asks: "A probability from sex, visits and the share of visits with certain ICD-9 codes.",
    because:
      "Made in a US insurer with ICD-9 and never validated in the UK or with SNOMED CT; the equation was seen on a calculator page with what looks like a misprint; discrimination fell from 0.90 to 0.78.",
  },
  {
    id: "SMITH-2009",
    cite: "Smith RC et al. 2009 Psychosom Med 71:366–71",
    sheet: "X",
    asks: "A model of age, visits and the share of certain diagnoses, at eight visits a year or more.",
    because: "Discrimination fell to 0.68 when it was tried again.",
  },
  {
    id: "MORRISS-MUS",
    cite: "Morriss R et al. 2012 Public Health 126:846–54; Nottingham Tool",
    sheet: "X",
    asks: "A model of two years of record, made for commissioning.",
    because:
      "Its variables, weights and cut-off were not seen. Area under the curve 0.70 (0.65 to 0.74); its authors say that it is too insensitive for clinical screening.",
  },
  {
    id: "PROFSS",
    cite: "Dutch referral-letter score (n = 357 and 94); full citation to be completed",
    sheet: "X",
    asks: "What a GP wrote in a referral letter.",
    because:
      "It needs the text of letters. It does better than any rule on codes (0.84 and 0.82) because it uses the GP’s own words.",
  },
  {
    id: "NHP-ICD10",
    cite: "NHS New Hospital Programme, the Strategy Unit’s open model",
    sheet: "X",
    asks: "Admissions with any of a basket of ICD-10 codes.",
    because:
      "A planning basket for populations: it holds cluster headache and acute chest pain, so it must never be applied to one person.",
  },
  {
    id: "ICD11-6C20 / DSM5-SSD",
    cite: "WHO ICD-11 6C20; DSM-5",
    sheet: "X",
    asks: "Diagnoses by interview, of symptoms and of what a person thinks and does about them.",
    because:
      "Only their duration could be read from a record. A program labels nobody; ICD-11 excludes ME/CFS and post-viral fatigue.",
  },
  {
    id: "PRESUME-2019",
    cite: "van Westrienen PE et al. 2019 BMC Fam Pract 20",
    sheet: "P",
    asks: "Consultation frequency, then no medical or psychiatric diagnosis, then grades.",
    because: "The numbers of its grades were not seen.",
  },
  {
    id: "KITS-D",
    cite: "Kitselaar WM et al. 2021 BMJ Open 11:e049907",
    sheet: "E",
    asks: "A 4DSQ total for bodily symptoms of 20 or more; 0.28 % of patients.",
    because:
      "The questionnaire is rare in UK records, and no verified code for its score was found.",
  },
  {
    id: "SMITHBJ-2009",
    cite: "Smith BJ et al. 2009 J Psychosom Res",
    sheet: "P",
    asks: "Five referrals in five years, three of them ending without another diagnosis; 0.3 % of patients.",
    because: "What the specialist concluded is free text: it waits for a clinician’s tick.",
  },
  {
    id: "MCGORM-2010",
    cite: "McGorm K et al. 2010 Fam Pract; Burton C et al. 2011 Psychol Med",
    sheet: "P",
    asks: "Three referrals in five years, two of them ending without another diagnosis; 1.1 % of patients.",
    because: "What the specialist concluded is free text: it waits for a clinician’s tick.",
  },
  {
    id: "REID-2001/2",
    cite: "Reid S et al. 2001 BMJ 322:767; 2002 Br J Psychiatry 180:248",
    sheet: "D",
    asks: "Two hospital episodes without another diagnosis, in someone with many.",
    because: "A description of hospital episodes whose window was not reported.",
  },
  {
    id: "FA-KONT",
    cite: "Kontopantelis E et al. 2021 BMJ Open 11:e054666",
    sheet: "E",
    asks: "Above the practice’s 90th percentile, whatever the age and sex.",
    because: "A benchmark of practices, for the audit; it says nothing of one person.",
  },
  {
    id: "FA-BRI",
    cite: "Bristol top-3 % study, 2020 BJGP Open",
    sheet: "E",
    asks: "The top 3 in 100 over six months.",
    because:
      "It shows how much falls by itself: 79.3 % consulted less in the next six months. The audit quotes it; a rule for one person would mislead.",
  },
  {
    id: "TT-CASE",
    cite: "NHS Talking Therapies thresholds",
    sheet: "E",
    asks: "PHQ-9 of 10 or more, GAD-7 of 8 or more.",
    because: "About mood, not about this pattern: the scores are shown in the checklist (A6).",
  },
];
