import type { Field, Section } from "../section.ts";
import { writeFields } from "../write-fields.ts";

const fields: readonly Field[] = [
  { key: "lead", kind: "person", label: "My lead clinician", required: true, maxLength: 200 },
  { key: "deputy", kind: "person", label: "Who stands in", maxLength: 200 },
  {
    key: "peopleInvolved",
    kind: "longText",
    label: "People I want involved",
    maxLength: 1000,
  },
  {
    key: "sharing",
    kind: "sharing",
    label: "Who may see this plan",
    hint: "Yes or no for each service, by the patient’s choice.",
    required: true,
    maxLength: 200,
  },
];

/** Section 11: one lead, one deputy, and the patient’s sharing choices. */
export const whoIsInvolved: Section = {
  id: "who-is-involved",
  title: "Who is involved",
  fields,
  write: writeFields(fields),
};
