import { type Field, fixed, type Section } from "../section.ts";
import { writeFields } from "../write-fields.ts";

const fields: readonly Field[] = [
  {
    key: "reviewOn",
    kind: "day",
    label: "We review this plan on",
    hint: "A plan without a review date stays a draft.",
    required: true,
  },
  { key: "reviewBy", kind: "text", label: "Who does the review", maxLength: 200 },
  {
    key: "measuresToRepeat",
    kind: "longText",
    label: "What we will measure again",
    maxLength: 1000,
  },
  {
    key: "ending",
    kind: "longText",
    label: "How this plan ends, and the way back",
    hint: "Spacing out, a last check, and how to start again.",
    maxLength: 2000,
  },
  { key: "agreedOn", kind: "day", label: "Agreed on", required: true },
  {
    key: "agreedWith",
    kind: "choice",
    label: "Agreed with",
    options: fixed({ patient: "the patient", representative: "the patient’s representative" }),
  },
];

const correct = {
  label: "If something here is not right",
  says: ["Tell the practice, and it will be put right."],
};

/** Section 12: when the plan is looked at again, and how it ends. */
export const reviewAndEnding: Section = {
  id: "review-and-ending",
  title: "Review and ending",
  fields,
  write: (plan) => [...writeFields(fields)(plan), correct],
};
