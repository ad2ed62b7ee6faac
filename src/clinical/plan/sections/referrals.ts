import type { Field, Section } from "../section.ts";
import { writeFields } from "../write-fields.ts";

const fields: readonly Field[] = [
  {
    key: "referrals",
    kind: "referrals",
    label: "What was offered",
    hint: "Only if other help is talked about: two options at least, and “not now” is one.",
    maxLength: 500,
  },
  {
    key: "referralsDiscussed",
    kind: "longText",
    label: "Other help we talked about",
    hint: "What, why, how long the wait is, and what the patient chose; “not now” is a choice.",
    maxLength: 2000,
  },
];

/** Section 10: referrals as they were discussed; the request itself is written apart. */
export const referrals: Section = {
  id: "referrals",
  title: "Referrals",
  fields,
  write: writeFields(fields),
};
