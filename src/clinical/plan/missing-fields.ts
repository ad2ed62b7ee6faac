import type { PlanAnswers } from "../answers.ts";
import type { Field, Section } from "./section.ts";
import { answerInWords } from "./write-fields.ts";

/** A required field that has no answer yet. */
export type MissingField = {
  readonly section: string;
  readonly field: string;
  readonly label: string;
};

const required = (field: Field, plan: PlanAnswers): boolean =>
  typeof field.required === "function" ? field.required(plan) : field.required === true;

/** The required fields of these sections that the plan does not answer, in the order of the form. */
export const missingFields = (
  sections: readonly Section[],
  plan: PlanAnswers,
): readonly MissingField[] =>
  sections.flatMap((section) =>
    section.fields
      .filter((field) => required(field, plan) && answerInWords(field, plan).length === 0)
      .map(({ key, label }) => ({ section: section.id, field: key, label })),
  );
