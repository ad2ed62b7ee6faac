import type { Road } from "../ports.ts";

const partWords: Readonly<Record<string, string>> = {
  CareTeam: "the care team",
  Goal: "the goals",
  QuestionnaireResponse: "the answers and the checklist",
  Task: "the follow-up tasks",
};

const storedWords: Readonly<Record<string, string>> = {
  CarePlan: "The plan",
  CareTeam: "Who is involved",
  Goal: "A goal",
  QuestionnaireResponse: "The answers and the checklist",
  Task: "A follow-up task",
  Provenance: "Who wrote it, and what it rests on",
  DocumentReference: "The plan as a document",
};

/** What the entry that was stored is, in words; its type where none is agreed. */
export const storedSaid = (reference: string): string => {
  const [type = ""] = reference.split("/");
  return storedWords[type] ?? type;
};

/** How the plan will get into the record, before it is saved. */
export const roadAhead = (road: Road): string => {
  switch (road) {
    case "transaction":
      return "Everything is saved together, or nothing is.";
    case "one-by-one":
      return "This record takes the parts one by one. The plan is saved first, as a draft that holds everything in its text; then its parts; then it becomes what you asked for. If this breaks off, save again and Throughline goes on where it stopped.";
    case "document":
      return "This record does not take a care plan from Throughline. The plan will be saved as a document that anyone can read; its goals and tasks will not show in the record’s own lists.";
    case "text":
      return "This record takes neither a care plan nor a document from Throughline. Nothing can be saved here. Copy the plan as text and paste it into the record.";
  }
};

/** How the plan got into the record, after it was saved. */
export const roadTaken = (road: Road): string => {
  switch (road) {
    case "transaction":
      return "All parts were saved together.";
    case "one-by-one":
      return "The parts were saved one by one.";
    case "document":
      return "Saved as a document.";
    case "text":
      return "Nothing was saved: the plan was left as text to copy.";
  }
};

const missingAnswers = (answersKept: boolean): string =>
  answersKept
    ? " Throughline will find the plan again at the next launch, and ask again for what was attested."
    : " Throughline will not find the answers again at the next launch, only the text.";

/** What this record does not take; the plan's text holds it. Undefined where it takes everything. */
export const leftOutWords = (types: readonly string[], answersKept: boolean): string | undefined =>
  types.length === 0
    ? undefined
    : `This record does not take ${types.map((type) => partWords[type] ?? type).join(", ")} as entries of their own. They stand in the plan’s text.${
        types.includes("QuestionnaireResponse") ? missingAnswers(answersKept) : ""
      }`;

/** What a document leaves to the practice, after it was saved: nothing in the record reminds of the review. */
export const roadLeaves = (road: Road): string | undefined =>
  road === "document"
    ? "No goals, no care team and no follow-up task were written as entries of their own: put the review in the practice’s own recall."
    : undefined;
