import type { Mark } from "../timeline/months.ts";

/** What each mark of the timeline stands for, for the legend and the table. */
export const markWords: Readonly<Record<Mark, string>> = {
  contact: "contact",
  "perhaps-contact": "perhaps a contact",
  urgent: "urgent or emergency visit",
  symptom: "symptom noted",
  normal: "result within range",
  unclassified: "result not said to be in or out of range",
  abnormal: "result outside range",
  referral: "referral",
};
