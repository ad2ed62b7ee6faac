import type { Field, Section } from "../section.ts";
import { writeFields } from "../write-fields.ts";

const fields: readonly Field[] = [
  {
    key: "story",
    kind: "longText",
    label: "My story",
    hint: "As the patient tells it. Earlier versions stay in the record.",
    required: true,
    maxLength: 5000,
  },
  {
    key: "symptoms",
    kind: "symptoms",
    label: "The symptoms this plan is about",
    hint: "One to eight, in the patient’s words; link a problem where the record has one.",
    required: true,
    maxLength: 200,
  },
  {
    key: "whatIThink",
    kind: "longText",
    label: "What I think is going on",
    hint: "“Not sure” is an answer.",
    required: true,
    maxLength: 2000,
  },
  { key: "worries", kind: "longText", label: "What worries me", maxLength: 2000 },
  { key: "hopes", kind: "longText", label: "What I hope for", maxLength: 2000 },
  {
    key: "expectation",
    kind: "number",
    label: "How much I expect this plan to help, 0 to 10",
    hint: "The patient’s own number. If it is low, ask what would raise it.",
    range: [0, 10],
  },
];

/** Section 2: the story and the symptoms, before any explanation. */
export const myStory: Section = {
  id: "my-story",
  title: "My story and symptoms",
  fields,
  write: writeFields(fields),
};
