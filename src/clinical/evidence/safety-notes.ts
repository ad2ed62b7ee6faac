import type { SafetyId, SuppressionId } from "../review.ts";

/** What has to be said of a finding or suppression beyond its citation. */
export type SafetyNotes = {
  /** Where the finding is a published criterion: to encode as published. */
  readonly sheet?: "E";
  readonly ours: string;
  readonly notVerified?: string;
};

const action = "That it comes before any pattern, and its window.";

/** The notes of every safety finding. */
export const findingNotes: Readonly<Record<SafetyId, SafetyNotes>> = {
  "alarm-symptom": {
    sheet: "E",
    ours: "The window of 12 months; the codes; and the groups that the sources do not name (such as neurological deficit, cauda equina, seizure and chest pain of the heart).",
    notVerified:
      "Positive predictive values of 5 % or more are reported for seven symptoms and iron-deficiency anaemia, by age and sex; to be checked by a clinician before use.",
  },
  "white-2023": {
    sheet: "E",
    ours: "The codes. Rows for infections of the chest and of urine wait for a codelist.",
    notVerified: "The table has to be checked against the paper’s own figure.",
  },
  "abnormal-open": { ours: action },
  "pending-result": { ours: action },
  "open-urgent-referral": { ours: action },
  "new-symptom": {
    ours: "The windows of 28 days and 24 months.",
    notVerified: "The guidance of 2014: its full citation is to be completed.",
  },
  "third-visit": {
    ours: "Which entries are “the same symptom”, and three days in 12 months for three presentations.",
  },
  "self-harm": { ours: action },
  "post-exertional-malaise": {
    ours: "That it switches off every option that increases activity.",
    notVerified: "The guideline was read at second hand.",
  },
  "not-read": { ours: "All of it." },
};

/** The notes of every suppression. */
export const suppressionNotes: Readonly<Record<SuppressionId, SafetyNotes>> = {
  "under-18": { ours: "That nothing is suggested rather than little." },
  pregnancy: { ours: "All of it, the 294 and 84 days included." },
  palliative: {
    ours: "That serious illness takes in palliative care, and that it holds for ever.",
  },
  cancer: { ours: "The window of 12 months." },
  "severe-mental-illness": { ours: "That only an active illness suppresses." },
  "recent-self-harm": { ours: "The window of 12 months, and codes beside the questionnaire." },
};
