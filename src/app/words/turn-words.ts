import type { PlanChange } from "#clinical/instruments/taken-today.ts";

type TurnWords = {
  readonly choice: string;
  /** What it means, before it is chosen. */
  readonly says: string;
  /** What the reason is called; none where no reason is needed. */
  readonly because: string | undefined;
  readonly preview: string;
};

/** Where a plan may go from here, in plain words. */
export const turnWords: Readonly<Record<PlanChange["to"], TurnWords>> = {
  "on-hold": {
    choice: "Put it on hold",
    says: "The plan, its goals and its follow-up rest. Revising it later starts it again.",
    because: "Why it rests, and until when",
    preview: "the plan on hold",
  },
  completed: {
    choice: "End it",
    says: "The plan ends with how it was agreed to end, and the way back. Nothing of it stays open.",
    because: "How it ends and the way back, where the plan does not say so yet",
    preview: "the end of the plan",
  },
  replaced: {
    choice: "Make a new agreement",
    says: "A new plan begins from this one’s words. When it is saved, this one ends and the new one names it.",
    because: undefined,
    preview: "a new agreement",
  },
  "entered-in-error": {
    choice: "It is in the wrong record",
    says: "The plan and every part of it are marked as entered in error at once. Nothing is deleted, and nothing else is asked.",
    because: "What went wrong (you need not say)",
    preview: "the plan marked as entered in error",
  },
};
