import type { Annotation, CarePlan, CarePlanActivity, Reference } from "fhir/r4";
import type { PlanAnswers } from "#clinical/answers.ts";
import { sections } from "#clinical/plan/index.ts";
import { planTitle } from "#clinical/plan/plan-title.ts";
import { answerInWords } from "#clinical/plan/write-fields.ts";
import { answersFromPlan } from "../existing-plan.ts";
import { defined, some } from "./defined.ts";
import type { Filing, Held } from "./filing.ts";
import { isOurActivity, toActivities } from "./to-activities.ts";
import { type Part, partIdentifier } from "./to-entry.ts";
import { toNarrative } from "./to-narrative.ts";
import { toPeriod } from "./to-period.ts";

/** How the plan refers to its other parts. */
export type PartReferences = {
  readonly careTeam: Reference | undefined;
  readonly goals: readonly Reference[];
  readonly questionnaireResponse: Reference;
  readonly tasks: readonly Reference[];
};

const noted: readonly (keyof PlanAnswers)[] = [
  "reReview",
  "redFlagsChecked",
  "couldNotRead",
  "explanation",
  "vigilance",
  "testAgainIf",
  "agreedOn",
  "agreedWith",
];

const ourNotes = ({ answers, author }: Filing): readonly Annotation[] =>
  sections
    .flatMap(({ fields }) => fields)
    .filter(({ key }) => noted.includes(key))
    .flatMap((field) => {
      const words = answerInWords(field, answers.plan);
      if (words.length === 0) return [];
      const text = `${field.label}: ${words.join("; ")}`;
      return [{ id: `throughline-${field.key}`, authorReference: author, time: answers.at, text }];
    });

const isOurNote = ({ id }: Annotation): boolean => id?.startsWith("throughline-") ?? false;

const inShort = ({ goals = [], nextStep }: PlanAnswers): string | undefined => {
  const words = goals.map((goal) => goal.words).filter((text) => text.trim() !== "");
  const parts = [
    ...(words.length > 0 ? [`My goals: ${words.join("; ")}`] : []),
    ...(nextStep?.trim() ? [`My next small step: ${nextStep}`] : []),
  ];
  return parts.length === 0 ? undefined : parts.join("\n");
};

const conditions = ({ symptoms = [] }: PlanAnswers): readonly string[] => [
  ...new Set(symptoms.flatMap(({ condition }) => condition ?? [])),
];

/** References that others added stay; ours are replaced by what is ours now. */
const revised = (
  held: readonly Reference[] | undefined,
  before: readonly (string | undefined)[],
  now: readonly Reference[],
): Reference[] | undefined => {
  const ours = new Set([...before, ...now.map(({ reference }) => reference)]);
  return some([...(held ?? []).filter(({ reference }) => !ours.has(reference)), ...now]);
};

const named = (type: string, held: readonly (Held | undefined)[]) =>
  held.flatMap((each) => (each?.id === undefined ? [] : [`${type}/${each.id}`]));

const activities = (filing: Filing, tasks: readonly Reference[]): CarePlanActivity[] => {
  const before = named("Task", filing.existing?.tasks ?? []);
  const theirs = (filing.existing?.carePlan.activity ?? []).filter(
    (each) => !isOurActivity(each) && !before.includes(each.reference?.reference ?? ""),
  );
  return [...theirs, ...toActivities(filing), ...tasks.map((reference) => ({ reference }))];
};

const contributors = (filing: Filing): Reference[] | undefined => {
  const held = filing.existing?.carePlan;
  const known = [held?.author, ...(held?.contributor ?? [])].map((each) => each?.reference);
  if (!held || known.includes(filing.author.reference)) return held?.contributor;
  return [...(held.contributor ?? []), filing.author];
};

/** What a plan bears from its first day on; a held plan keeps its own. */
const begun = (filing: Filing) => ({
  identifier: [partIdentifier(filing, "CarePlan", "care-plan")],
  category: [
    {
      coding: [{ system: "http://snomed.info/sct", code: "734163000", display: "Care plan" }],
      text: planTitle,
    },
  ],
  title: planTitle,
  subject: filing.patient,
  created: filing.answers.at,
  author: filing.author,
});

const links = ({ answers, existing }: Filing, parts: PartReferences) => {
  const held = existing?.carePlan;
  const before = existing === undefined ? {} : answersFromPlan(existing);
  return {
    careTeam: revised(
      held?.careTeam,
      named("CareTeam", [existing?.careTeam]),
      parts.careTeam ? [parts.careTeam] : [],
    ),
    addresses: revised(
      held?.addresses,
      conditions(before),
      conditions(answers.plan).map((reference) => ({ reference })),
    ),
    supportingInfo: revised(
      held?.supportingInfo,
      named("QuestionnaireResponse", [existing?.questionnaireResponse]),
      [parts.questionnaireResponse],
    ),
    goal: revised(held?.goal, named("Goal", existing?.goals ?? []), parts.goals),
  };
};

/** The plan itself: complete on its own, whatever becomes of its other parts. */
export const toCarePlan = (filing: Filing, parts: PartReferences): Part => {
  const { answers, existing, replaced } = filing;
  const held = existing?.carePlan;
  const resource = defined<CarePlan>({
    resourceType: "CarePlan",
    ...begun(filing),
    ...held,
    text: toNarrative(answers),
    status: answers.status,
    intent: "plan",
    replaces: replaced
      ? [{ reference: `CarePlan/${replaced.carePlan.id}` }]
      : existing?.carePlan.replaces,
    description: inShort(answers.plan),
    encounter: answers.encounter === undefined ? held?.encounter : { reference: answers.encounter },
    period: toPeriod(answers, held?.period),
    contributor: contributors(filing),
    ...links(filing, parts),
    activity: activities(filing, parts.tasks),
    note: some([...(held?.note ?? []).filter((each) => !isOurNote(each)), ...ourNotes(filing)]),
  });
  return { type: "CarePlan", role: "care-plan", resource, held };
};
