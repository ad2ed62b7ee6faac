import type { Counts } from "../review.ts";
import { type ChecklistItem, due, needsClinician } from "./item.ts";
import { evidenceOf, openFindings } from "./open-findings.ts";
import { reopeningEvents } from "./reopening.ts";

const seenBy = (counts: Counts): string => {
  const { sure } = counts["clinicians-12m"];
  return sure > 1 ? `${sure} clinicians were seen in that time. ` : "";
};

/** A1: the third visit with the same symptom is a prompt to think again, before anything is named. */
export const rethink: ChecklistItem = {
  id: "A1",
  label: "Reflect, review, rethink: same symptom, third visit",
  core: true,
  judgement: true,
  why: "Repeat visits are a late-diagnosis signal.",
  gives: "A note: looked at again, by whom, and what came of it.",
  fills: ["reReview"],
  evidence: [
    {
      cite: "NHS England. Jess’s Rule, 23 September 2025",
      strength: "national policy, consensus",
      read: "as an extract",
    },
    {
      cite: "Study of doctors’ views of encounters and unexplained symptoms: negative feelings bias labelling",
      strength: "observational",
      read: "as an extract",
    },
  ],
  clinicalReview: "pending",
  reviewBy: "2027-11-01",
  expires: { kind: "never" },
  attestable: true,
  kept: true,
  reads: ["Encounter", "Condition", "Observation", "QuestionnaireResponse"],
  reopenedBy: (record, seen) => [
    ...reopeningEvents(record, seen),
    ...evidenceOf(seen.safety.filter(({ id }) => id === "third-visit")),
  ],
  fromRecord: (_, { safety, counts }) => {
    const third = openFindings(safety, ["third-visit"]);
    return third.length > 0
      ? needsClinician(
          `The same symptom is recorded on three or more days in 12 months, with no diagnosis since. ${seenBy(counts)}Look again, then say what came of it: no change, a second view, or a test or referral.`,
          evidenceOf(third),
        )
      : due("No symptom was read on three days in 12 months without a diagnosis since.");
  },
};
