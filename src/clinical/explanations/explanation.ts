import type { MechanismId } from "../answers.ts";
import type { Evidence } from "../checklist/item.ts";

/** Something the person can try; `raisesActivity` is never offered where exertion may bring a relapse. */
export type Action = { readonly says: string; readonly raisesActivity?: true };

/** How much is said at once: a line, a first layer, the whole. */
export const depths = ["line", "short", "full"] as const;
export type Depth = (typeof depths)[number];

/**
 * One explanation: a bodily process that the person can picture, without blame, that leads to something to try.
 * Text to begin from: it is changed together before it is used.
 */
export type Explanation = {
  readonly id: MechanismId;
  /** Symptoms it may be about. */
  readonly about: readonly string[];
  /** Morton et al 2017: how the explanation works; our own sorting. */
  readonly type: "rational adaptive" | "automatic adaptive" | "complex";
  /** Which of fact, cause and mechanism it is built from. */
  readonly built: readonly ("fact" | "cause" | "mechanism")[];
  /** Literal, for print: NHS content style uses no metaphors. */
  readonly print: Readonly<Record<Depth, string>>;
  /** To say aloud; a metaphor may stand here, and is never printed. */
  readonly spoken: string;
  readonly actions: readonly Action[];
  /** Diagnoses and causes to look for before this is offered. */
  readonly checkFirst: readonly string[];
  /** When it must not be used. */
  readonly notWhen: readonly string[];
  /** For a later visit: too soon, it sounds dismissive. */
  readonly laterLayer?: true;
  /** Only once a clinician has made or suspects the diagnosis. */
  readonly needsDiagnosis?: true;
  readonly evidence: readonly Evidence[];
  readonly clinicalReview: "pending";
  readonly reviewBy: string;
};

/** The work that every entry leans on: what makes an explanation acceptable. */
export const acceptable: readonly Evidence[] = [
  {
    cite: "Salmon et al 1999, BMJ: tangible, exculpating, involving",
    strength: "qualitative",
    read: "as an extract",
  },
  {
    cite: "Morton et al 2017: a taxonomy of explanations",
    strength: "qualitative",
    read: "as an extract",
  },
];

/** What stands over every entry before its text is awaited by a clinician. */
export const pending = { clinicalReview: "pending", reviewBy: "2027-11-01" } as const;
