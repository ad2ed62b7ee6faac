import type { PlanAnswers } from "../answers.ts";
import { appointmentModeWords } from "./choice-words.ts";

const said = (text: string | undefined): text is string => (text?.trim() ?? "") !== "";

const howOften = ({
  appointmentEveryWeeks: weeks,
  appointmentMinutes,
  appointmentMode,
}: PlanAnswers) =>
  [
    weeks === undefined ? undefined : weeks === 1 ? "every week" : `every ${weeks} weeks`,
    appointmentMinutes === undefined ? undefined : `${appointmentMinutes} minutes`,
    appointmentMode === undefined ? undefined : appointmentModeWords[appointmentMode],
  ]
    .filter(said)
    .join(", ");

/**
 * What the people at the desk need to know: with whom to book, how soon, and how to speak. No symptom, no diagnosis,
 * no reason, no word of the story (seed 004, checklist E3).
 */
export const receptionNote = (plan: PlanAnswers): readonly string[] => {
  const lead = plan.lead?.name.trim();
  const deputy = plan.deputy?.name.trim();
  const often = howOften(plan);
  return [
    ...(lead ? [`Book with ${lead}${deputy ? `, or with ${deputy}` : ""}.`] : []),
    ...(often === ""
      ? []
      : [`Planned visits: ${often}. The next one is booked before they leave.`]),
    `If they call sooner: offer the next visit${lead ? ` with ${lead}` : ""}, and ask whether it can wait until then. If not, the duty clinician speaks with them today.`,
    "They need not explain themselves at the desk. Thank them for calling.",
    ...(said(plan.adjustments) ? [`What makes it easier for them: ${plan.adjustments}`] : []),
  ];
};
