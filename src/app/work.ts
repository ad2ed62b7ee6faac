import type { Answers, ChecklistAnswer, ChecklistId, PlanAnswers } from "#clinical/answers.ts";
import type { DismissalAnswer, ScoreAnswer } from "#clinical/instruments/taken-today.ts";
import type { Draft, HeldPlan } from "./ports.ts";
import { rebased } from "./three-way.ts";

/** What the GP has said so far; everything else on the screen follows from it and the record. */
export type Work = {
  readonly planId: string;
  readonly checklist: Answers["checklist"];
  readonly plan: PlanAnswers;
  /** Totals taken at this visit. */
  readonly scores?: readonly ScoreAnswer[] | undefined;
  /** Why the pattern is put aside at this visit. */
  readonly dismissal?: DismissalAnswer | undefined;
  /** What the plan in the record said when the work began; undefined where there was none, or it is not known. */
  readonly base?: PlanAnswers | undefined;
  /** The id of the plan that this new agreement takes the place of. */
  readonly replaces?: string | undefined;
};

/** A new agreement, begun from the words of the one that it replaces; what was agreed then is agreed anew. */
export const anew = ({ plan, scores, planId }: Work, freshId: string): Work => {
  const { agreedOn: _, agreedWith: __, reviewOn: ___, ending: ____, ...rest } = plan;
  return { planId: freshId, checklist: {}, plan: rest, scores, replaces: planId };
};

/** An answer to any field of the plan. */
export type FieldAnswer = PlanAnswers[keyof PlanAnswers];

/** The work with one field of the plan changed; `undefined` empties it. The field's kind keeps its answer's type. */
export const withField = (work: Work, key: keyof PlanAnswers, value: FieldAnswer): Work => {
  const { [key]: _, ...rest } = work.plan;
  return { ...work, plan: value === undefined ? rest : { ...rest, [key]: value } };
};

/** The work with one checklist item answered; `undefined` takes the answer back. */
export const withItem = (
  work: Work,
  id: ChecklistId,
  answer: ChecklistAnswer | undefined,
): Work => {
  const { [id]: _, ...rest } = work.checklist;
  return { ...work, checklist: answer === undefined ? rest : { ...rest, [id]: answer } };
};

/** The work with one instrument's total of today; a second one of the same instrument takes its place. */
export const withScore = (work: Work, taken: ScoreAnswer): Work => ({
  ...work,
  scores: [
    ...(work.scores ?? []).filter(({ instrument }) => instrument !== taken.instrument),
    taken,
  ],
});

/** The work without the total of one instrument. */
export const withoutScore = (work: Work, instrument: ScoreAnswer["instrument"]): Work => {
  const left = (work.scores ?? []).filter((each) => each.instrument !== instrument);
  return { ...work, scores: left.length === 0 ? undefined : left };
};

/** The work begun from a kept draft: its words stand, and the record's plan fills what it leaves empty. */
export const onHeldPlan = (work: Work, held: HeldPlan): Work => ({
  ...work,
  planId: held.planId,
  plan: { ...held.answers, ...work.plan },
  base: held.answers,
});

/**
 * The work beside the plan that the record holds now; `last` is the id of the one that it held before. A plan that
 * ended meanwhile is not brought back: what is written here becomes one of its own.
 */
export const onRecord = (
  work: Work,
  held: HeldPlan | undefined,
  last: string | undefined,
  newId: () => string,
): Work => {
  if (held === undefined)
    return last === work.planId ? { ...work, planId: newId(), base: undefined } : work;
  if (held.planId === work.replaces) return work;
  return held.planId === work.planId ? rebased(work, held) : onHeldPlan(work, held);
};

/** The kept draft as the work to go on with, under what was said while it was being found. */
export const draftedOn = (
  kept: Pick<Draft, "planId" | "checklist" | "plan" | "base" | "scores" | "change">,
  said: Work,
  held: HeldPlan | undefined,
): Work => {
  const found: Work = {
    planId: kept.planId,
    checklist: { ...kept.checklist, ...said.checklist },
    plan: { ...kept.plan },
    scores: said.scores ?? kept.scores,
    base: kept.base,
  };
  if (held === undefined) return found;
  if (kept.change?.to === "replaced") return { ...found, replaces: held.planId };
  return held.planId === kept.planId ? rebased(found, held) : onHeldPlan(found, held);
};

const said = (text: string): boolean => text.trim() !== "";
const full = <T>(rows: readonly T[] | undefined, words: (row: T) => string) => {
  const kept = rows?.filter((row) => said(words(row)));
  return kept === undefined || kept.length === 0 ? undefined : kept;
};

/** The plan without rows that were begun and left empty: what is previewed and sent. */
export const tidied = (plan: PlanAnswers): PlanAnswers => {
  const { goals, symptoms, medicines, sharing, referrals, ...rest } = plan;
  const rows = {
    goals: full(goals, ({ words }) => words),
    symptoms: full(symptoms, ({ words }) => words),
    medicines: full(medicines, ({ name }) => name),
    sharing: full(sharing, ({ service }) => service),
    referrals: full(referrals, ({ service }) => service),
  };
  const filled = Object.entries(rows).filter(([, kept]) => kept !== undefined);
  return { ...rest, ...Object.fromEntries(filled) };
};
