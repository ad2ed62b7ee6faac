import type { Field, Section } from "../section.ts";
import { writeFields } from "../write-fields.ts";

const fields: readonly Field[] = [
  {
    key: "whatMatters",
    kind: "longText",
    label: "What matters to me",
    hint: "In the patient’s own words.",
    required: true,
    maxLength: 500,
  },
  {
    key: "howToCommunicate",
    kind: "longText",
    label: "How to talk with me: words I prefer, words that hurt",
    maxLength: 1000,
  },
  {
    key: "adjustments",
    kind: "longText",
    label: "What makes it easier for me to use the practice",
    hint: "An interpreter, large print, a longer or quieter visit, someone who comes along.",
    maxLength: 1000,
  },
  { key: "strengths", kind: "longText", label: "My strengths", maxLength: 1000 },
];

/** Section 1: who the plan is for. */
export const aboutMe: Section = {
  id: "about-me",
  title: "About me",
  fields,
  write: writeFields(fields),
};
