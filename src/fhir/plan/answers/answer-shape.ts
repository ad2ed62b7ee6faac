import { decisionWords, progressWords, referralChoiceWords } from "#clinical/plan/choice-words.ts";
import type { FieldKind } from "#clinical/plan/section.ts";

/** How one value is kept in a QuestionnaireResponse answer; `code` carries the words for its display. */
export type Leaf =
  | { readonly as: "string" | "integer" | "date" | "boolean" | "reference" | "coding" }
  | { readonly as: "code"; readonly words: Readonly<Record<string, string>> | undefined };

/** How one field is kept: a value, several values, or a group of named values that may repeat. */
export type AnswerShape =
  | { readonly kind: "value"; readonly leaf: Leaf }
  | { readonly kind: "values"; readonly leaf: Leaf }
  | {
      readonly kind: "group";
      readonly repeats: boolean;
      readonly leaves: Readonly<Record<string, Leaf>>;
    };

const text: Leaf = { as: "string" };
const date: Leaf = { as: "date" };
const integer: Leaf = { as: "integer" };
const flag: Leaf = { as: "boolean" };
const reference: Leaf = { as: "reference" };
const coding: Leaf = { as: "coding" };
const code: Leaf = { as: "code", words: undefined };

const shapes: Readonly<Record<FieldKind, AnswerShape>> = {
  text: { kind: "value", leaf: text },
  longText: { kind: "value", leaf: text },
  choice: { kind: "value", leaf: code },
  choices: { kind: "values", leaf: code },
  number: { kind: "value", leaf: integer },
  day: { kind: "value", leaf: date },
  yesNo: { kind: "value", leaf: flag },
  goals: {
    kind: "group",
    repeats: true,
    leaves: {
      words: text,
      howWeWillKnow: text,
      by: date,
      confidence: integer,
      progress: { as: "code", words: progressWords },
    },
  },
  symptoms: {
    kind: "group",
    repeats: true,
    leaves: { words: text, condition: reference, code: coding },
  },
  person: { kind: "group", repeats: false, leaves: { name: text, reference } },
  medicines: {
    kind: "group",
    repeats: true,
    leaves: {
      name: text,
      decision: { as: "code", words: decisionWords },
      pace: text,
      reviewer: text,
    },
  },
  sharing: { kind: "group", repeats: true, leaves: { service: text, share: flag } },
  mechanisms: { kind: "values", leaf: code },
  referrals: {
    kind: "group",
    repeats: true,
    leaves: {
      service: text,
      directoryId: text,
      kind: text,
      purpose: text,
      wait: text,
      choice: { as: "code", words: referralChoiceWords },
      sensitive: flag,
      open: flag,
      clear: flag,
      toldOn: date,
      feeling: text,
      barriers: text,
    },
  },
};

/** The shape in which a field of this kind is kept. */
export const shapeOf = (kind: FieldKind): AnswerShape => shapes[kind];

/** What a part of a group is called where a person reads it; the words themselves need no name. */
export const leafWords: Readonly<Record<string, string>> = {
  howWeWillKnow: "How we will know",
  by: "By when",
  confidence: "How sure, 0 to 10",
  progress: "So far",
  condition: "The problem in the record",
  code: "Code",
  reference: "In the record",
  decision: "What we decided",
  pace: "Pace",
  reviewer: "Who reviews it",
  share: "May see the plan",
  directoryId: "In the practice’s directory",
  kind: "Kind of help",
  purpose: "What it is for",
  wait: "The wait",
  choice: "What I chose",
  sensitive: "Heard first, and believed",
  open: "Told who, and why",
  clear: "Told the practical side",
  toldOn: "Had it in writing on",
  feeling: "How I feel about it",
  barriers: "What might get in the way",
};
