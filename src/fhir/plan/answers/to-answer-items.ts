import type { Coding, QuestionnaireResponseItem, QuestionnaireResponseItemAnswer } from "fhir/r4";
import type { PlanAnswers } from "#clinical/answers.ts";
import { sections } from "#clinical/plan/index.ts";
import type { Field } from "#clinical/plan/section.ts";
import { defined } from "../defined.ts";
import { answerCodes } from "../ours.ts";
import { type AnswerShape, type Leaf, leafWords, shapeOf } from "./answer-shape.ts";

type Answer = QuestionnaireResponseItemAnswer;

const coded = (value: string, words: Readonly<Record<string, string>> | undefined): Coding =>
  defined<Coding>({ system: answerCodes, code: value, display: words?.[value] });

const toAnswer = (leaf: Leaf, value: unknown): Answer => {
  switch (leaf.as) {
    case "string":
      return { valueString: value as string };
    case "integer":
      return { valueInteger: value as number };
    case "date":
      return { valueDate: value as string };
    case "boolean":
      return { valueBoolean: value as boolean };
    case "reference":
      return { valueReference: { reference: value as string } };
    case "coding":
      return { valueCoding: value as Coding };
    case "code":
      return { valueCoding: coded(value as string, leaf.words) };
  }
};

const blank = (value: unknown): boolean =>
  value === undefined || (typeof value === "string" && value.trim() === "");

const labels = (field: Field, plan: PlanAnswers): Readonly<Record<string, string>> =>
  Object.fromEntries(field.options?.(plan, false).map(({ value, label }) => [value, label]) ?? []);

const withWords = (leaf: Leaf, field: Field, plan: PlanAnswers): Leaf =>
  leaf.as === "code" && leaf.words === undefined
    ? { as: "code", words: labels(field, plan) }
    : leaf;

const toGroup = (
  field: Field,
  leaves: Readonly<Record<string, Leaf>>,
  value: Readonly<Record<string, unknown>>,
): readonly QuestionnaireResponseItem[] => {
  const item = Object.entries(leaves)
    .filter(([name]) => !blank(value[name]))
    .map(([name, leaf]) => ({
      linkId: `${field.key}.${name}`,
      ...(leafWords[name] === undefined ? {} : { text: leafWords[name] }),
      answer: [toAnswer(leaf, value[name])],
    }));
  return item.length === 0 ? [] : [{ linkId: field.key, text: field.label, item }];
};

const listed = (shape: AnswerShape, value: unknown): readonly unknown[] =>
  shape.kind === "value" || (shape.kind === "group" && !shape.repeats)
    ? [value]
    : (value as readonly unknown[]);

const toItems = (field: Field, plan: PlanAnswers): readonly QuestionnaireResponseItem[] => {
  if (blank(plan[field.key])) return [];
  const shape = shapeOf(field.kind);
  const values = listed(shape, plan[field.key]);
  if (shape.kind === "group")
    return values.flatMap((value) =>
      toGroup(field, shape.leaves, value as Readonly<Record<string, unknown>>),
    );
  const leaf = withWords(shape.leaf, field, plan);
  const answer = values.map((value) => toAnswer(leaf, value));
  return answer.length === 0 ? [] : [{ linkId: field.key, text: field.label, answer }];
};

/** Every answered field as an item whose linkId is the field's key, so that nothing typed is lost. */
export const toAnswerItems = (plan: PlanAnswers): QuestionnaireResponseItem[] =>
  sections.flatMap(({ fields }) => fields.flatMap((field) => toItems(field, plan)));
