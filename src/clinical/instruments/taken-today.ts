import type { Day } from "../day.ts";

/** The instruments whose totals can be taken; `instruments/` says what each is. */
export const instrumentIds = [
  "phq-9",
  "gad-7",
  "phq-15",
  "wsas",
  "sss-8",
  "eq-vas",
  "ibs-sss",
  "chalder-fatigue",
  "own-0-10",
] as const;
export type InstrumentId = (typeof instrumentIds)[number];

/** One answered instrument: its total, and the answer scores where the whole form was answered. */
export type ScoreAnswer = {
  readonly instrument: InstrumentId;
  readonly total: number;
  readonly on: Day;
  /** Answer scores by LOINC item code; only where every item has one. */
  readonly items?: Readonly<Record<string, number>>;
  /** PHQ-9 item 9 (0 to 3), asked even where only a total is taken. */
  readonly item9?: number;
  /** The canonical of the questionnaire whose wording was shown. */
  readonly questionnaire?: string;
};

/** Why the pattern is put aside; it is asked again when something changes, or after `until`. */
export const dismissalReasons = ["explained", "not-now", "under-review", "not-a-pattern"] as const;
export type DismissalAnswer = {
  readonly reason: (typeof dismissalReasons)[number];
  /** What explains it, or who is reviewing. */
  readonly note?: string;
  readonly until?: Day;
};

/** Where a plan goes from here, other than being revised: completing needs an ending or a reason. */
export const planChanges = ["on-hold", "completed", "replaced", "entered-in-error"] as const;
export type PlanChange = {
  readonly to: (typeof planChanges)[number];
  readonly because?: string;
};
