/**
 * Conditions that are a reason to repeat a test, so that a normal repeat says nothing: groups of
 * `explanatory-conditions.csv` for each family of `investigations.csv`. A table of its own, to be edited locally.
 */
export const monitoringReasons = {
  version: "2026-11",
  source: {
    cite: "Contract §9.9, after ID §4.3; no published table was found.",
    grade: "ours",
    clinicalReview: "pending",
    reviewBy: "2027-11-01",
  },
  families: {
    "u-and-e": ["ckd", "dialysis-transplant", "heart-failure", "diabetes", "thyroid-endocrine"],
    hba1c: ["diabetes"],
    glucose: ["diabetes"],
    tft: ["thyroid-endocrine"],
    fbc: [
      "haematology",
      "cancer",
      "inflammatory-arthritis",
      "connective-tissue-vasculitis",
      "ibd",
      "ckd",
      "liver-pancreas-biliary",
    ],
    lft: ["liver-pancreas-biliary", "inflammatory-arthritis", "ibd", "heart-failure"],
    crp: ["inflammatory-arthritis", "connective-tissue-vasculitis", "ibd", "infection-chronic"],
    esr: ["inflammatory-arthritis", "connective-tissue-vasculitis", "ibd", "infection-chronic"],
    "ferritin-iron": ["haematology", "ibd", "coeliac", "ckd"],
    b12: ["haematology", "ibd", "coeliac", "ckd"],
    folate: ["haematology", "ibd", "coeliac", "ckd"],
    "vitamin-d": ["ckd", "dialysis-transplant", "thyroid-endocrine"],
    "bone-profile": ["ckd", "dialysis-transplant", "thyroid-endocrine"],
    lipids: ["chd", "stroke", "diabetes", "vascular"],
    urine: ["ckd", "diabetes"],
    "natriuretic-peptide": ["heart-failure"],
    psa: ["cancer"],
    ca125: ["cancer"],
    coeliac: ["coeliac"],
  } as Readonly<Record<string, readonly string[]>>,
} as const;
