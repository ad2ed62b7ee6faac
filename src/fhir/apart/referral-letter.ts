import type { Answers, PlanAnswers, ReferralAnswer } from "#clinical/answers.ts";
import { dayInWords } from "#clinical/plan/day-in-words.ts";
import { sections } from "#clinical/plan/index.ts";
import { answerInWords } from "#clinical/plan/write-fields.ts";

const fields = sections.flatMap((section) => section.fields);

const told = (plan: PlanAnswers, label: string, key: keyof PlanAnswers): readonly string[] => {
  const field = fields.find((each) => each.key === key);
  const words = field === undefined ? [] : answerInWords(field, plan);
  return words.length === 0 ? [] : [`${label}: ${words.join("; ")}`];
};

/**
 * What the service must know: the patient's words, the explanation they have, the words they prefer, what
 * was tried, what is open, who stays responsible. No count of attendances, no label.
 */
export const referralLetter = (
  { plan, author }: Answers,
  offer: ReferralAnswer,
): readonly string[] => [
  ...(offer.purpose?.trim() ? [`What it is for: ${offer.purpose}`] : []),
  ...told(plan, "In the patient’s words", "story"),
  ...told(plan, "Symptoms", "symptoms"),
  ...told(plan, "What the patient thinks is going on", "whatIThink"),
  ...told(plan, "The explanation already given", "explanation"),
  ...told(plan, "Where we see it differently", "whereWeDiffer"),
  ...told(plan, "Words to use, and words that hurt", "howToCommunicate"),
  ...told(plan, "Access needs", "adjustments"),
  ...told(plan, "Goals", "goals"),
  ...told(plan, "What the patient tries", "strategies"),
  ...told(plan, "Tests so far", "testsDone"),
  ...told(plan, "Still open", "openLoops"),
  ...told(plan, "Medicines", "medicines"),
  ...told(plan, "Mood and keeping safe", "moodAndSafety"),
  ...(plan.postExertionalMalaise === true
    ? ["Doing more makes the patient worse hours or days later: nothing that raises activity."]
    : []),
  ...(offer.feeling?.trim() ? [`How the patient feels about this: ${offer.feeling}`] : []),
  ...(offer.barriers?.trim() ? [`What might get in the way: ${offer.barriers}`] : []),
  `${plan.lead?.name.trim() || author.name} stays responsible for the patient’s care here.`,
  ...(offer.toldOn === undefined
    ? []
    : [`The patient said yes, and has had this in writing since ${dayInWords(offer.toldOn)}.`]),
];

/** What the patient was told, in the words of the offer: kept with the request and as the message itself. */
export const whatWasTold = (offer: ReferralAnswer): readonly string[] => [
  `The service: ${offer.service}`,
  ...(offer.purpose?.trim() ? [`What it is for: ${offer.purpose}`] : []),
  ...(offer.wait?.trim() ? [`The wait: ${offer.wait}`] : []),
  "Who they will meet and why, what happens there, and what a missed visit means, were talked about.",
  "Medical care and tests go on. Saying no, now or later, changes nothing in their care.",
];
