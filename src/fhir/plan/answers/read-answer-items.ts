import type { QuestionnaireResponseItem, QuestionnaireResponseItemAnswer } from "fhir/r4";
import type { PlanAnswers } from "#clinical/answers.ts";
import { sections } from "#clinical/plan/index.ts";
import type { Field } from "#clinical/plan/section.ts";
import { resolve } from "../../element/reference.ts";
import { type Leaf, shapeOf } from "./answer-shape.ts";

type Item = QuestionnaireResponseItem;
type Answer = QuestionnaireResponseItemAnswer;

const none: ReadonlyMap<string, string> = new Map();

const readCoding = ({ valueCoding }: Answer): unknown => {
  const { system, code, display } = valueCoding ?? {};
  return system && code && display ? { system, code, display } : undefined;
};

const readLeaf = (leaf: Leaf, answer: Answer): unknown => {
  switch (leaf.as) {
    case "string":
      return answer.valueString;
    case "integer":
      return answer.valueInteger;
    case "date":
      return answer.valueDate;
    case "boolean":
      return answer.valueBoolean;
    case "reference":
      return resolve(answer.valueReference?.reference ?? "", none);
    case "coding":
      return readCoding(answer);
    case "code":
      return answer.valueCoding?.code;
  }
};

const known = (value: unknown): boolean => value !== undefined;

const readGroup = (field: Field, leaves: Readonly<Record<string, Leaf>>, item: Item): unknown =>
  Object.fromEntries(
    Object.entries(leaves)
      .map(([name, leaf]) => {
        const inner = item.item?.find(({ linkId }) => linkId === `${field.key}.${name}`);
        const [answer] = inner?.answer ?? [];
        return [name, answer === undefined ? undefined : readLeaf(leaf, answer)] as const;
      })
      .filter(([, value]) => known(value)),
  );

const readField = (field: Field, items: readonly Item[]): unknown => {
  const mine = items.filter(({ linkId }) => linkId === field.key);
  if (mine.length === 0) return undefined;
  const shape = shapeOf(field.kind);
  if (shape.kind === "group") {
    const groups = mine.map((item) => readGroup(field, shape.leaves, item));
    return shape.repeats ? groups : groups[0];
  }
  const values = mine
    .flatMap(({ answer }) => answer ?? [])
    .map((answer) => readLeaf(shape.leaf, answer))
    .filter(known);
  return shape.kind === "values" ? values : values[0];
};

/** The plan's answers from the items they were kept in; fields without an item stay unanswered. */
export const readAnswerItems = (items: readonly Item[]): PlanAnswers =>
  Object.fromEntries(
    sections
      .flatMap(({ fields }) => fields)
      .map((field) => [field.key, readField(field, items)] as const)
      .filter(([, value]) => known(value)),
  );
