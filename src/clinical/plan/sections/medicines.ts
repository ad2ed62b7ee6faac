import type { Field, Section } from "../section.ts";
import { writeFields } from "../write-fields.ts";

const fields: readonly Field[] = [
  {
    key: "medicines",
    kind: "medicines",
    label: "What we agreed for each medicine",
    hint: "Only what was agreed together. No doses.",
    maxLength: 500,
  },
];

/** Section 8: medicines, reviewed together and never stopped suddenly. */
export const medicines: Section = {
  id: "medicines",
  title: "My medicines",
  fields,
  write: (plan) => {
    const lines = writeFields(fields)(plan);
    return lines.length === 0
      ? []
      : [...lines, { label: "Keep in mind", says: ["Do not stop any of these suddenly."] }];
  },
};
