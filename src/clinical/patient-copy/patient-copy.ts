import type { Answers, PlanAnswers } from "../answers.ts";
import { dayInWords } from "../plan/day-in-words.ts";
import { sections } from "../plan/index.ts";
import { onItsTrack } from "../plan/pem-track.ts";
import { planTitle } from "../plan/plan-title.ts";
import { appointmentsInWords } from "../plan/sections/what-we-will-do.ts";
import { answerInWords } from "../plan/write-fields.ts";
import type { PatientRecord } from "../record.ts";

/** One part of the copy: a heading, and what stands under it; each line a paragraph. */
export type CopyPart = {
  readonly id: string;
  readonly title: string;
  readonly says: readonly string[];
};

/** What the patient takes home: exactly this, on paper, before anything is written to the record. */
export type PatientCopy = {
  readonly title: string;
  readonly name: string;
  readonly parts: readonly CopyPart[];
};

const fields = sections.flatMap((section) => section.fields);

/** The answers to these fields, one after the other, as the plan words them. */
const answersTo = (plan: PlanAnswers, ...keys: readonly (keyof PlanAnswers)[]): readonly string[] =>
  keys.flatMap((key) =>
    fields.filter((field) => field.key === key).flatMap((field) => answerInWords(field, plan)),
  );

/** The answers under a few words of their own: "What worries me: …". */
const labelled = (plan: PlanAnswers, label: string, key: keyof PlanAnswers): readonly string[] =>
  answersTo(plan, key).map((text) => `${label}: ${text}`);

const withPerson = ({ lead, deputy }: PlanAnswers): readonly string[] => {
  if (!lead?.name.trim()) return [];
  const other = deputy?.name.trim() ? `, or ${deputy.name}` : "";
  return [`To talk about this plan, ask for ${lead.name}${other}.`];
};

const agreedWith = { patient: "with me", representative: "with my representative" } as const;

/** Who agreed is said only where the plan says it. */
const agreement = ({ plan, at }: Answers): readonly string[] => {
  const on = dayInWords(plan.agreedOn ?? at.slice(0, 10));
  const withWhom = plan.agreedWith === undefined ? "" : ` ${agreedWith[plan.agreedWith]}`;
  return [
    `Agreed${withWhom} on ${on}.`,
    ...(plan.reviewOn === undefined
      ? []
      : [`We look at it again on ${dayInWords(plan.reviewOn)}.`]),
    ...withPerson(plan),
  ];
};

const thinking = (plan: PlanAnswers): readonly string[] => {
  const shared = answersTo(plan, "explanation");
  if (shared.length === 0) return [];
  return [
    ...shared,
    ...labelled(plan, "Where we see it differently", "whereWeDiffer"),
    "We keep watching for other causes. Tell us about anything new.",
    ...answersTo(plan, "vigilance"),
  ];
};

const team = (plan: PlanAnswers): readonly string[] => {
  const appointments = appointmentsInWords(plan);
  const { support, reviewOn } = plan;
  return [
    ...(appointments === undefined ? [] : [`We meet ${appointments}.`]),
    ...labelled(plan, "We are waiting for", "openLoops"),
    ...(support === "offered" || support === "accepted"
      ? ["Help with work, money or company was offered."]
      : []),
    ...(reviewOn === undefined ? [] : [`We review this plan on ${dayInWords(reviewOn)}.`]),
  ];
};

const medicines = (plan: PlanAnswers): readonly string[] => {
  const agreed = answersTo(plan, "medicines");
  return agreed.length === 0 ? [] : [...agreed, "Do not stop any of these suddenly."];
};

const urgent = [
  "If your life is in danger, call 999.",
  "If you cannot wait for the practice, call 111.",
  "If you think of harming yourself, call 999, 111 or your local crisis line now.",
];

const partsOf = (answers: Answers): readonly CopyPart[] => {
  const { plan } = answers;
  return [
    { id: "agreed", title: "This plan", says: agreement(answers) },
    {
      id: "told",
      title: "What I told you",
      says: [
        ...answersTo(plan, "whatMatters", "story"),
        ...labelled(plan, "My symptoms", "symptoms"),
        ...labelled(plan, "What I think", "whatIThink"),
        ...labelled(plan, "What worries me", "worries"),
        ...labelled(plan, "What I hope for", "hopes"),
      ],
    },
    { id: "thinking", title: "How we understand it", says: thinking(plan) },
    {
      id: "checked",
      title: "What we checked",
      says: [
        ...answersTo(plan, "redFlagsChecked", "testsDone", "normalWouldMean"),
        ...labelled(plan, "What we could not see", "couldNotRead"),
      ],
    },
    {
      id: "goals",
      title: "My goals and my next step",
      says: [
        ...answersTo(plan, "goals"),
        ...labelled(plan, "My next small step", "nextStep"),
        ...labelled(plan, "What I will try", "strategies"),
      ],
    },
    { id: "team", title: "What the practice will do", says: team(plan) },
    {
      id: "flare",
      title: "If symptoms flare",
      says: [
        ...labelled(plan, "Early signs", "earlySigns"),
        ...labelled(plan, "What helps me", "whatHelps"),
        ...answersTo(plan, "whatShouldHappen"),
      ],
    },
    {
      id: "now",
      title: "When to get help sooner",
      says: [...answersTo(plan, "comeBackSoonerIf"), ...urgent],
    },
    { id: "again", title: "We will test again if", says: answersTo(plan, "testAgainIf") },
    { id: "medicines", title: "My medicines", says: medicines(plan) },
    {
      id: "referrals",
      title: "Other help",
      says: answersTo(plan, "referrals", "referralsDiscussed"),
    },
    {
      id: "ending",
      title: "How this plan ends, and the way back",
      says: answersTo(plan, "ending"),
    },
    {
      id: "correct",
      title: "If something here is not right",
      says: ["Tell the practice. It will be put right within 7 days."],
    },
  ].filter(({ says }) => says.length > 0);
};

/**
 * The copy for the patient. Scores, counts, costs, flags and what a clinician feels have no place in it: it is made
 * of the plan's answers alone, on the track that the record sets.
 */
export const patientCopy = (answers: Answers, record: PatientRecord): PatientCopy => ({
  title: planTitle,
  name: record.person.name,
  parts: partsOf({ ...answers, plan: onItsTrack(answers.plan, record) }),
});
