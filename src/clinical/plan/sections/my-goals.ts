import type { Field, Section } from "../section.ts";
import { writeFields } from "../write-fields.ts";

const fields: readonly Field[] = [
  {
    key: "goals",
    kind: "goals",
    label: "What I want to work towards",
    hint: "One to three, in the patient’s words: doing something again, coping, people, work. To be heard is a goal too; none needs insight.",
    required: true,
    maxLength: 500,
  },
];

/** Section 5: one to three goals. */
export const myGoals: Section = {
  id: "my-goals",
  title: "My goals",
  fields,
  write: writeFields(fields),
};
