import { reReviewWords } from "../choice-words.ts";
import { type Field, fixed, type Section } from "../section.ts";
import { writeFields } from "../write-fields.ts";

const fields: readonly Field[] = [
  {
    key: "reReview",
    kind: "choice",
    label: "What came of looking again",
    options: fixed(reReviewWords),
    required: true,
  },
  {
    key: "redFlagsChecked",
    kind: "longText",
    label: "Warning signs we checked for",
    required: true,
    maxLength: 2000,
  },
  {
    key: "couldNotRead",
    kind: "longText",
    label: "What we could not see in the record",
    maxLength: 2000,
  },
  {
    key: "openLoops",
    kind: "longText",
    label: "Results, letters and referrals we are still waiting for",
    maxLength: 2000,
  },
  {
    key: "moodAndSafety",
    kind: "longText",
    label: "Mood and keeping safe",
    hint: "Where there is a risk, name the safety plan and who holds it.",
    maxLength: 2000,
  },
  {
    key: "whatWeDidToday",
    kind: "longText",
    label: "What we did today",
    hint: "Listening, believing, going through the record together: this is care, and counts.",
    maxLength: 1000,
  },
  {
    key: "postExertionalMalaise",
    kind: "yesNo",
    label: "Doing more makes me worse hours or days later",
    hint: "If yes, the plan offers energy management and nothing that increases activity.",
  },
];

/** Section 3: the safety review, in words that hide nothing from the patient. */
export const whatWeChecked: Section = {
  id: "what-we-checked",
  title: "What we checked",
  fields,
  write: writeFields(fields),
};
