import type { Field, Section } from "../section.ts";
import { writeFields } from "../write-fields.ts";

const fields: readonly Field[] = [
  {
    key: "testsDone",
    kind: "longText",
    label: "Tests done, and what they mean",
    maxLength: 3000,
  },
  {
    key: "normalWouldMean",
    kind: "longText",
    label: "What a normal result would mean",
    hint: "Said before a test, it reassures more than afterwards.",
    maxLength: 1000,
  },
  {
    key: "testAgainIf",
    kind: "longText",
    label: "We will test again if",
    hint: "Reasons to test. This is never a ban on tests.",
    required: true,
    maxLength: 2000,
  },
  {
    key: "comeBackSoonerIf",
    kind: "longText",
    label: "I come back sooner if",
    hint: "Warning signs for these symptoms, in plain words.",
    required: true,
    maxLength: 2000,
  },
];

/** Section 7: when to test, and when not to wait. */
export const tests: Section = {
  id: "tests",
  title: "Tests, and when not to wait",
  fields,
  write: writeFields(fields),
};
