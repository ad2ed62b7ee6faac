import type { Face } from "#app/face/face.ts";
import type { Answers, PlanAnswers } from "#clinical/answers.ts";
import type { EhrFault } from "#ehr/fault.ts";
import { agreed, draftOf } from "./plans.ts";

/** The parts of the screen that have examples of their own. */
export const parts = [
  "screen",
  "identity strip",
  "headline",
  "on this page",
  "look at first",
  "pattern",
  "put aside",
  "timeline",
  "checklist",
  "scores",
  "plan",
  "patient’s copy",
  "evidence",
  "keys",
  "tour",
] as const;
export type Part = (typeof parts)[number];

/** One part in one state: everything that a test, the gallery and axe need to draw it. */
export type Example = {
  readonly part: Part;
  readonly name: string;
  /** A person of `people.ts`; undefined while nothing has answered. */
  readonly person?: string;
  readonly face?: Face;
  readonly draft?: Answers;
  readonly secondsLeft?: number;
  /** How far the plan has gone on its way into the record, and what a save is answered with. */
  readonly step?: "preview" | "saved" | EhrFault;
};

const settled: Answers["checklist"] = {
  A1: { state: "done" },
  A3: { state: "done" },
  A4: { state: "done" },
  A6: { state: "done" },
};
const written = (plan: PlanAnswers): Answers => draftOf(plan, settled);
const flagged = "a pattern with something to look at first";

const of = (part: Part, ...examples: readonly Omit<Example, "part">[]): readonly Example[] =>
  examples.map((one) => ({ part, ...one }));

/** Every part in every state that looks different; tests, axe and `npm run gallery` all read this list. */
export const examples: readonly Example[] = [
  ...of(
    "screen",
    { name: "while nothing has answered" },
    { name: "for the clinician", person: flagged },
    { name: "for both, nothing said yet", person: "a pattern", face: "together" },
    {
      name: "for both, a plan agreed",
      person: "a pattern",
      face: "together",
      draft: written(agreed),
    },
    { name: "for both, an empty record", person: "an empty record", face: "together" },
    { name: "of someone who died", person: "someone who died" },
  ),
  ...of(
    "identity strip",
    { name: "while the record is read" },
    { name: "with a kept draft", person: "a pattern", draft: written(agreed) },
    { name: "with a minute left", person: "a pattern", secondsLeft: 90 },
    { name: "with the session over", person: "a pattern", secondsLeft: 0 },
    { name: "of nobody who is named", person: "an empty record" },
    { name: "for both", person: "a pattern", face: "together" },
  ),
  ...of(
    "headline",
    { name: "time to rethink", person: flagged },
    { name: "a possible pattern", person: "a pattern", draft: draftOf({}, settled) },
    { name: "criteria not met", person: "no pattern" },
    { name: "cannot tell", person: "cannot tell" },
    { name: "nothing suggested", person: "pregnant" },
    { name: "sources that failed", person: "sources that failed" },
  ),
  ...of("on this page", { name: "with open items", person: "a pattern" }),
  ...of(
    "look at first",
    { name: "with findings", person: flagged },
    { name: "all looked at", person: "a pattern", draft: draftOf({}, settled) },
  ),
  ...of(
    "pattern",
    { name: "met", person: "a pattern" },
    { name: "cannot tell", person: "cannot tell" },
  ),
  ...of("put aside", { name: "not yet", person: "a pattern" }),
  ...of(
    "timeline",
    { name: "for the clinician", person: flagged },
    { name: "for both", person: flagged, face: "together" },
    { name: "with sources that failed", person: "sources that failed" },
  ),
  ...of(
    "checklist",
    { name: "mostly due", person: "a pattern" },
    { name: "ME/CFS", person: "ME/CFS" },
  ),
  ...of("scores", { name: "none yet", person: "a pattern" }),
  ...of(
    "plan",
    { name: "not begun", person: "a pattern" },
    { name: "with a kept draft", person: "a pattern", draft: written(agreed) },
    { name: "beside someone else’s", person: "a plan by another author" },
    { name: "with care plans unread", person: "sources that failed" },
    { name: "to be checked", person: "a pattern", draft: written(agreed), step: "preview" },
    { name: "saved", person: "a pattern", draft: written(agreed), step: "saved" },
    {
      name: "refused",
      person: "a pattern",
      draft: written(agreed),
      step: { kind: "refused", because: ["the status is not known"] },
    },
    {
      name: "changed elsewhere",
      person: "a pattern",
      draft: written(agreed),
      step: { kind: "changedElsewhere" },
    },
  ),
  ...of(
    "patient’s copy",
    { name: "held back", person: "a pattern" },
    { name: "whole", person: "a pattern", draft: written(agreed) },
  ),
  ...of("evidence", { name: "all of it", person: "a pattern" }),
  ...of("keys", { name: "the sheet", person: "a pattern" }),
  ...of("tour", { name: "the first stop", person: "a pattern" }),
];

/** The name of an example in an address. */
export const nameOf = ({ part, name }: Example): string =>
  `${part} ${name}`.toLowerCase().replaceAll(/[^a-z]+/g, "-");
