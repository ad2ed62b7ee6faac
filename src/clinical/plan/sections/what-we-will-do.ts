import type { PlanAnswers } from "../../answers.ts";
import { appointmentModeWords, strategyWords, supportWords } from "../choice-words.ts";
import { offeredStrategies } from "../pem-track.ts";
import { type Field, fixed, type Line, type Section } from "../section.ts";
import { writeFields } from "../write-fields.ts";

const steps: readonly Field[] = [
  {
    key: "nextStep",
    kind: "longText",
    label: "My next small step",
    hint: "One step at a time.",
    required: true,
    maxLength: 500,
  },
  {
    key: "strategies",
    kind: "choices",
    label: "What I will try myself",
    options: (_, pemTrack) =>
      offeredStrategies(pemTrack).map((value) => ({ value, label: strategyWords[value] })),
  },
  {
    key: "whoIWillTell",
    kind: "text",
    label: "Who I will tell about it",
    maxLength: 200,
  },
];

const visits: readonly Field[] = [
  {
    key: "appointmentEveryWeeks",
    kind: "number",
    label: "Weeks between planned appointments",
    hint: "Planned, not only when symptoms are bad. Four to six weeks at first, then further apart.",
    required: true,
    range: [1, 52],
  },
  {
    key: "appointmentMinutes",
    kind: "number",
    label: "Minutes for each appointment",
    range: [5, 120],
  },
  {
    key: "appointmentMode",
    kind: "choice",
    label: "How we meet",
    options: fixed(appointmentModeWords),
  },
];

const help: readonly Field[] = [
  {
    key: "support",
    kind: "choice",
    label: "Help with work, money or company",
    options: fixed(supportWords),
  },
];

/** How often the planned appointments are, how long and where: `every 6 weeks, 20 minutes, at the surgery`. */
export const appointmentsInWords = (plan: PlanAnswers): string | undefined => {
  const { appointmentEveryWeeks: weeks, appointmentMinutes: minutes, appointmentMode: mode } = plan;
  if (weeks === undefined) return undefined;
  return [
    weeks === 1 ? "every week" : `every ${weeks} weeks`,
    minutes === undefined ? undefined : `${minutes} minutes`,
    mode === undefined ? undefined : appointmentModeWords[mode],
    plan.lead === undefined ? undefined : `with ${plan.lead.name}`,
  ]
    .filter((part) => part !== undefined)
    .join(", ");
};

const appointments = (plan: PlanAnswers): readonly Line[] => {
  const words = appointmentsInWords(plan);
  return words === undefined
    ? writeFields(visits)(plan)
    : [{ label: "Planned appointments", says: [`We meet ${words}.`] }];
};

/** Section 6: what the patient and the practice do next. */
export const whatWeWillDo: Section = {
  id: "what-we-will-do",
  title: "What we will do",
  fields: [...steps, ...visits, ...help],
  write: (plan) => [...writeFields(steps)(plan), ...appointments(plan), ...writeFields(help)(plan)],
};
