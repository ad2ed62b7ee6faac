import type { Field, Section } from "../section.ts";
import { writeFields } from "../write-fields.ts";

const fields: readonly Field[] = [
  { key: "earlySigns", kind: "longText", label: "Early signs of a flare", maxLength: 2000 },
  {
    key: "whatHelps",
    kind: "longText",
    label: "What helps me",
    required: true,
    maxLength: 2000,
  },
  {
    key: "whatShouldHappen",
    kind: "longText",
    label: "What should happen, and who to contact",
    required: true,
    maxLength: 2000,
  },
];

const urgent = {
  label: "If it cannot wait",
  says: ["In an emergency call 999. For urgent advice call 111."],
};

/** Section 9: what to do in a flare; the way to urgent help stands in every plan. */
export const flarePlan: Section = {
  id: "flare-plan",
  title: "If symptoms flare",
  fields,
  write: (plan) => [...writeFields(fields)(plan), urgent],
};
