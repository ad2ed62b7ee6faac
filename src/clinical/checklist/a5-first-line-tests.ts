import { monthsTo } from "../day.ts";
import type { PatientRecord, ResultEvent } from "../record.ts";
import { placeIn } from "../when.ts";
import { type ChecklistItem, done, due, type ItemFinding } from "./item.ts";

/** The tests of CG61, each met by one of its families; plasma viscosity has no row in our lists. */
const forBowel: readonly (readonly [name: string, families: readonly string[]])[] = [
  ["full blood count", ["fbc"]],
  ["ESR", ["esr"]],
  ["CRP", ["crp"]],
  ["coeliac serology", ["coeliac"]],
];

const bowel = [
  "gastrointestinal/abdominal-pain",
  "gastrointestinal/bloating",
  "gastrointestinal/bowel-habit",
  "gastrointestinal/diarrhoea",
];

/** How far back a first-line test counts; ours, for review. */
const monthsBack = 24;

const groupsOfTheYear = ({ symptoms, asOf }: PatientRecord): readonly string[] => {
  const year = monthsTo(asOf, 12);
  const inside = symptoms.filter(({ when }) => placeIn(when, year) !== "out");
  return [...new Set(inside.map(({ group }) => group))];
};

const tested = ({ results, asOf }: PatientRecord): readonly ResultEvent[] => {
  const window = monthsTo(asOf, monthsBack);
  return results.filter(({ when }) => placeIn(when, window) === "in");
};

const bowelTests = (record: PatientRecord, onlyBowel: boolean): ItemFinding => {
  const found = tested(record);
  const missing = forBowel
    .filter(([, families]) => !found.some(({ family }) => families.includes(family)))
    .map(([name]) => name);
  const evidence = found
    .filter(({ family }) => forBowel.some(([, families]) => families.includes(family)))
    .map(({ id }) => id);
  if (missing.length > 0)
    return due(
      `For bowel symptoms, not read in ${monthsBack} months: ${missing.join(", ")}. Plasma viscosity will do for ESR.`,
      evidence,
    );
  const says = `The first tests for bowel symptoms are there (${monthsBack} months).`;
  return onlyBowel
    ? done(says, evidence)
    : due(`${says} For the other symptoms no list has been agreed here.`, evidence);
};

/** A5: the first-line tests once, and no normal result again for want of asking. */
export const firstLineTests: ChecklistItem = {
  id: "A5",
  label: "First-line tests complete; do not repeat normals",
  core: false,
  judgement: false,
  why: "Enough, once.",
  gives: "The starting point of the tests policy.",
  fills: ["testsDone"],
  evidence: [
    {
      cite: "NICE CG61, irritable bowel syndrome: the short list of first tests",
      strength: "guideline",
      read: "as an extract",
    },
    {
      cite: "First-line test lists for other symptoms",
      strength: "not stated",
      read: "from memory, to be checked",
    },
  ],
  clinicalReview: "pending",
  reviewBy: "2027-11-01",
  expires: { kind: "never" },
  attestable: true,
  kept: true,
  reads: ["Observation", "DiagnosticReport", "QuestionnaireResponse"],
  fromRecord: (record, { counts }) => {
    const repeated = counts["repeat-normal-24m"];
    const again =
      repeated.sure > 0
        ? "A test has been repeated with normal results in 24 months. Is another one needed? "
        : "";
    const groups = groupsOfTheYear(record);
    if (!groups.some((group) => bowel.includes(group)))
      return due(
        `${again}The record cannot show which first-line tests these symptoms need.`,
        repeated.sure > 0 ? repeated.evidence : [],
      );
    const found = bowelTests(
      record,
      groups.every((group) => bowel.includes(group)),
    );
    return { ...found, says: `${again}${found.says}` };
  },
};
