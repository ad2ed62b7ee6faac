import type { PlanAnswers } from "../../answers.ts";
import { explanationStatusWords, mechanismWords } from "../choice-words.ts";
import { offeredMechanisms } from "../pem-track.ts";
import { type Field, fixed, type Section } from "../section.ts";
import { writeFields } from "../write-fields.ts";

const shared = ({ explanationStatus }: PlanAnswers): boolean =>
  explanationStatus !== undefined && explanationStatus !== "not-yet";

const fields: readonly Field[] = [
  {
    key: "explanationStatus",
    kind: "choice",
    label: "How far we have come with an explanation",
    options: fixed(explanationStatusWords),
    required: true,
  },
  {
    key: "mechanisms",
    kind: "mechanisms",
    label: "What the explanation draws on",
    hint: "Pick one that fits the patient’s own words, then change it together.",
    options: (_, pemTrack) =>
      offeredMechanisms(pemTrack).map((value) => ({ value, label: mechanismWords[value] })),
  },
  {
    key: "explanation",
    kind: "longText",
    label: "How we understand it",
    hint: "In the patient’s version. Say it plainly, without metaphors.",
    required: shared,
    maxLength: 3000,
  },
  {
    key: "understanding",
    kind: "number",
    label: "How well I understand my symptoms, 0 to 10",
    hint: "The patient’s own number.",
    range: [0, 10],
  },
  { key: "whereWeDiffer", kind: "longText", label: "Where we see it differently", maxLength: 2000 },
  {
    key: "vigilance",
    kind: "longText",
    label: "What we will watch for",
    hint: "The plan itself says that we keep watching; add what is special here.",
    maxLength: 2000,
  },
];

const watching = {
  label: "We keep watching",
  says: ["We will keep looking for other causes. Tell us about anything new."],
};

/** Section 4: the explanation, and that it does not end the watch for disease. */
export const explanation: Section = {
  id: "explanation",
  title: "Making sense of it",
  fields,
  write: (plan) => {
    const lines = writeFields(fields)(plan);
    return shared(plan) ? [...lines, watching] : lines;
  },
};
