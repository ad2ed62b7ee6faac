import type { PlanAnswers } from "../answers.ts";

/** How a field is asked for; the form draws one control for each kind. */
export type FieldKind =
  | "text"
  | "longText"
  | "choice"
  | "choices"
  | "number"
  | "day"
  | "yesNo"
  | "goals"
  | "symptoms"
  | "person"
  | "medicines"
  | "sharing"
  /** Entries of the explanation library: kept with the plan, never printed. */
  | "mechanisms"
  | "referrals";

/** One answer that may be chosen, in the words the patient reads. */
export type Option = { readonly value: string; readonly label: string };

/** One field of the plan: what the form asks and what the saved plan calls it. */
export type Field = {
  readonly key: keyof PlanAnswers;
  readonly kind: FieldKind;
  readonly label: string;
  readonly hint?: string;
  /** What may be chosen; `pemTrack` is true where exertion may bring a relapse (see `pem-track.ts`). */
  readonly options?: (plan: PlanAnswers, pemTrack: boolean) => readonly Option[];
  /** Without it the plan can only be a draft. Absent: optional. */
  readonly required?: true | ((plan: PlanAnswers) => boolean);
  /** Longest text, in characters. */
  readonly maxLength?: number;
  /** Smallest and largest number. */
  readonly range?: readonly [number, number];
};

/** Something the plan says: a heading of its own and a line or more. */
export type Line = { readonly label: string; readonly says: readonly string[] };

/** One section of the plan: its fields, and what it says in words the patient reads. */
export type Section = {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly Field[];
  /** Only what was answered; empty where nothing was. */
  readonly write: (plan: PlanAnswers) => readonly Line[];
};

/** A list of choices from values and the words for them. */
export const fixed = <V extends string>(words: Readonly<Record<V, string>>): (() => Option[]) => {
  const options = Object.entries<string>(words).map(([value, label]) => ({ value, label }));
  return () => options;
};
