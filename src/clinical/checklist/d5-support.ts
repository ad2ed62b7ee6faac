import { monthsTo } from "../day.ts";
import { placeIn } from "../when.ts";
import { type ChecklistItem, done, due, notApplicable } from "./item.ts";

const offers = ["active", "completed"];

/** D5: work, money and company, offered; declined is an answer. */
export const support: ChecklistItem = {
  id: "D5",
  label: "Offer work, money and community support",
  core: false,
  judgement: false,
  why: "Function and social load matter.",
  gives: "Help with work, money or company, offered.",
  fills: ["support"],
  evidence: [
    {
      cite: "Tavistock and Portman conference 2016: employment advisers",
      strength: "service report",
      read: "in full",
    },
    {
      cite: "National extension of employment advisers in NHS Talking Therapies",
      strength: "policy",
      read: "as an extract",
    },
  ],
  clinicalReview: "pending",
  reviewBy: "2027-11-01",
  expires: { kind: "never" },
  attestable: true,
  kept: true,
  reads: ["ServiceRequest", "QuestionnaireResponse"],
  fromRecord: ({ referrals, asOf }) => {
    const year = monthsTo(asOf, 12);
    const offered = referrals.filter(
      ({ specialty, status, sure, when }) =>
        specialty === "social-prescribing" &&
        sure &&
        offers.includes(status) &&
        placeIn(when, year) === "in",
    );
    return offered.length > 0
      ? done(
          "A referral to social prescribing was made within 12 months.",
          offered.map(({ id }) => id),
        )
      : due("No offer was read. Offered and declined counts as offered.");
  },
  fromPlan: ({ support: answer }) => {
    if (answer === undefined) return undefined;
    return answer === "not-relevant"
      ? notApplicable("The plan says that it is not relevant.")
      : done("The plan says that it was offered.", []);
  },
};
