import type {
  CoveredSymptom,
  GoalAnswer,
  MedicineAnswer,
  PersonAnswer,
  PlanAnswers,
  ReferralAnswer,
  SharingChoice,
} from "../answers.ts";
import { decisionWords, progressWords, referralChoiceWords } from "./choice-words.ts";
import { dayInWords } from "./day-in-words.ts";
import type { Field, Line } from "./section.ts";

const stop = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);
const said = (text: string | undefined): text is string => text !== undefined && text.trim() !== "";

const goalInWords = (goal: GoalAnswer): string =>
  [
    stop(goal.words),
    said(goal.howWeWillKnow) ? `How we will know: ${stop(goal.howWeWillKnow)}` : undefined,
    goal.by === undefined ? undefined : `By ${dayInWords(goal.by)}.`,
    goal.confidence === undefined ? undefined : `How sure I am: ${goal.confidence} out of 10.`,
    goal.progress === undefined ? undefined : `So far: ${progressWords[goal.progress]}.`,
  ]
    .filter(said)
    .join(" ");

const medicineInWords = ({ name, decision, pace, reviewer }: MedicineAnswer): string =>
  [
    `${name}: ${decisionWords[decision]}.`,
    said(pace) ? `Pace: ${stop(pace)}` : undefined,
    said(reviewer) ? `Reviewed by ${stop(reviewer)}` : undefined,
  ]
    .filter(said)
    .join(" ");

const toldInWords = ({ toldOn }: ReferralAnswer): string | undefined =>
  toldOn === undefined ? undefined : `In writing since ${dayInWords(toldOn)}.`;

const referralInWords = (offer: ReferralAnswer): string =>
  [
    stop(offer.service),
    said(offer.purpose) ? `What for: ${stop(offer.purpose)}` : undefined,
    said(offer.wait) ? `The wait: ${stop(offer.wait)}` : undefined,
    toldInWords(offer),
    offer.choice === undefined ? undefined : `What I chose: ${stop(choiceInWords(offer.choice))}`,
    said(offer.feeling) ? `How I feel about it: ${stop(offer.feeling)}` : undefined,
    said(offer.barriers) ? `What might get in the way: ${stop(offer.barriers)}` : undefined,
  ]
    .filter(said)
    .join(" ");

const choiceInWords = (choice: NonNullable<ReferralAnswer["choice"]>): string => {
  const words = referralChoiceWords[choice];
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
};

const optionLabel = (field: Field, plan: PlanAnswers, value: string): string =>
  field.options?.(plan, false).find((option) => option.value === value)?.label ?? value;

/** What was answered to one field, a line each; empty where nothing was. */
export const answerInWords = (field: Field, plan: PlanAnswers): readonly string[] => {
  const answer = plan[field.key];
  if (answer === undefined) return [];
  switch (field.kind) {
    case "text":
    case "longText":
      return said(answer as string) ? [answer as string] : [];
    case "choice":
      return [optionLabel(field, plan, answer as string)];
    case "choices":
      return (answer as readonly string[]).map((each) => optionLabel(field, plan, each));
    case "number":
      return [String(answer)];
    case "day":
      return [dayInWords(answer as string)];
    case "yesNo":
      return [answer === true ? "Yes" : "No"];
    case "goals":
      return (answer as readonly GoalAnswer[]).filter(({ words }) => said(words)).map(goalInWords);
    case "symptoms":
      return (answer as readonly CoveredSymptom[]).map(({ words }) => words).filter(said);
    case "person":
      return [(answer as PersonAnswer).name].filter(said);
    case "medicines":
      return (answer as readonly MedicineAnswer[]).map(medicineInWords);
    case "mechanisms":
      // What an explanation was begun from is the clinician's; the patient reads the explanation itself.
      return [];
    case "referrals":
      return (answer as readonly ReferralAnswer[])
        .filter(({ service }) => said(service))
        .map(referralInWords);
    case "sharing":
      return (answer as readonly SharingChoice[]).map(
        ({ service, share }) => `${service}: ${share ? "may see it" : "not shared"}`,
      );
  }
};

/** A section's fields in the order of the form, each under its own label. */
export const writeFields =
  (fields: readonly Field[]) =>
  (plan: PlanAnswers): readonly Line[] =>
    fields
      .map((field) => ({ label: field.label, says: answerInWords(field, plan) }))
      .filter(({ says }) => says.length > 0);
