import type { ChecklistId } from "#clinical/answers.ts";
import type { SafetyId, SuppressionId } from "#clinical/review.ts";

type SafetyWords = {
  readonly title: string;
  readonly says: string;
  /** The item whose attestation makes the finding seen (contract §6); none where only the record can. */
  readonly item: ChecklistId | undefined;
};

/** What each safety finding means, in plain words. */
export const safetyWords: Readonly<Record<SafetyId, SafetyWords>> = {
  "alarm-symptom": {
    title: "A symptom that needs its own answer",
    says: "A symptom or sign on the red flag list was recorded in the last 12 months. Check that it has been followed up.",
    item: "A3",
  },
  "white-2023": {
    title: "New tiredness together with another symptom",
    says: "In a large study of English GP records, this combination at this age was linked to a raised chance of cancer in the next months. Check that cancer has been considered.",
    item: "A3",
  },
  "abnormal-open": {
    title: "Latest result outside its range",
    says: "The latest result of a test in the last 12 months is outside its range. Check what came of it.",
    item: "A4",
  },
  "pending-result": {
    title: "A result is still awaited",
    says: "A test was begun or asked for and no final result is in the record.",
    item: "A4",
  },
  "open-urgent-referral": {
    title: "An urgent referral is open",
    says: "An urgent or suspected-cancer referral has no end in the record. Check what came of it.",
    item: "A4",
  },
  "new-symptom": {
    title: "A new symptom",
    says: "A kind of symptom was recorded in the last 28 days that is not in the 24 months before. New symptoms need a fresh look.",
    item: "A3",
  },
  "third-visit": {
    title: "The same symptom on three days or more",
    says: "The same kind of symptom was recorded three times or more in 12 months with no diagnosis since. Jess’s Rule asks to reflect, review and rethink.",
    item: "A1",
  },
  "self-harm": {
    title: "Thoughts of self-harm, or self-harm",
    says: "Recorded in the last 12 months. Ask about safety today.",
    item: "A6",
  },
  "post-exertional-malaise": {
    title: "Feeling worse after effort (post-exertional malaise)",
    says: "ME/CFS is recorded, or the person reports it. Follow the ME/CFS guideline. Options that raise activity are switched off in the plan.",
    item: undefined,
  },
  "not-read": {
    title: "Part of the record was not read",
    says: "A source that a safety check needs could not be read, or only in part. Look in the record itself before you rely on this page.",
    item: undefined,
  },
};

/** Why the app suggests nothing, in plain words. */
export const suppressionWords: Readonly<Record<SuppressionId, string>> = {
  "under-18": "The person is under 18. The criteria were made for adults.",
  pregnancy: "The record shows a pregnancy, now or in the last 12 weeks, or an undated one.",
  palliative: "The record shows palliative care.",
  cancer: "The record shows a cancer that is active or dated in the last 12 months.",
  "severe-mental-illness":
    "The record shows a severe mental illness. Symptoms are best reviewed with the team that knows the person.",
  "recent-self-harm":
    "The record shows self-harm, or frequent thoughts of it, in the last 12 months. Safety comes first.",
};
