import type { PlanAnswers } from "#clinical/answers.ts";
import type { HeldPlan } from "./ports.ts";
import type { Work } from "./work.ts";

type Key = keyof PlanAnswers;

/** A field in which the work and the record differ, and who changed it since the work began. */
export type FieldDifference = {
  readonly key: Key;
  /** `both` also where it is not known what the record said when the work began. */
  readonly changedBy: "here" | "both";
};

const alike = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const keysOf = (...plans: readonly PlanAnswers[]): readonly Key[] => [
  ...new Set(plans.flatMap((plan) => Object.keys(plan) as Key[])),
];

/** Where the work and the plan in the record differ, field by field. */
export const differences = ({ plan, base }: Work, held: HeldPlan): readonly FieldDifference[] =>
  keysOf(held.answers, plan)
    .filter((key) => !alike(plan[key], held.answers[key]))
    .map((key) => ({
      key,
      changedBy: base !== undefined && alike(base[key], held.answers[key]) ? "here" : "both",
    }));

const only = (plan: PlanAnswers, keys: readonly Key[]): PlanAnswers =>
  Object.fromEntries(
    Object.entries(plan).filter(([key, value]) => keys.includes(key as Key) && value !== undefined),
  );

/**
 * The work on the plan as the record holds it now: what only the record changed is taken over; what was changed here
 * stands, and where both changed a field the work still remembers what it began from, so that the GP is asked.
 */
export const rebased = (work: Work, held: HeldPlan): Work => {
  const { base } = work;
  const keys = keysOf(held.answers, work.plan, base ?? {});
  const taken = keys.filter((key) => base !== undefined && alike(base[key], work.plan[key]));
  const kept = keys.filter((key) => !taken.includes(key));
  const plan = { ...only(held.answers, taken), ...only(work.plan, kept) };
  const asked = kept.filter(
    (key) => !alike(plan[key], held.answers[key]) && !alike(base?.[key], held.answers[key]),
  );
  const settled = keys.filter((key) => !asked.includes(key));
  return {
    ...work,
    planId: held.planId,
    plan,
    base: { ...only(held.answers, settled), ...only(base ?? {}, asked) },
  };
};

/** Fields that the record changed and the work took over, with what the work said before. */
export const takenOver = (before: Work, after: Work): readonly Key[] =>
  keysOf(before.plan, after.plan).filter((key) => !alike(before.plan[key], after.plan[key]));

/** The GP has looked at what the record says of a field, and keeps what the work says. */
export const settledOn = (work: Work, key: Key, held: HeldPlan): Work => {
  const { [key]: _, ...rest } = work.base ?? {};
  const now = held.answers[key];
  return { ...work, base: now === undefined ? rest : { ...rest, [key]: now } };
};
