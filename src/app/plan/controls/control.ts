import type { PlanAnswers } from "#clinical/answers.ts";
import type { Field } from "#clinical/plan/section.ts";
import type { PatientRecord } from "#clinical/record.ts";
import type { Service } from "#clinical/referral/service.ts";
import type { FieldAnswer } from "../../work.ts";

/** What every control of the form is given. */
export type ControlProps = {
  readonly field: Field;
  /** The id of the control that an error leads to; hints and errors build on it. */
  readonly id: string;
  readonly plan: PlanAnswers;
  readonly record: PatientRecord;
  /** Whether exertion may bring a relapse: options that raise activity are then not offered. */
  readonly pemTrack: boolean;
  readonly author: { readonly reference: string; readonly name: string } | undefined;
  /** Ids of the hint and the error, for `aria-describedby`. */
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  readonly set: (value: FieldAnswer) => void;
  /** The practice's own directory, where it has one. */
  readonly services: (() => Promise<readonly Service[]>) | undefined;
  /** For a control that fills another field too, as the library fills the explanation. */
  readonly setField: (key: keyof PlanAnswers, value: FieldAnswer) => void;
};

/** Text as an answer: nothing typed is no answer. */
export const textAnswer = (text: string): string | undefined => (text === "" ? undefined : text);
