import type {
  Annotation,
  Bundle,
  CarePlan,
  CareTeam,
  FhirResource,
  Goal,
  QuestionnaireResponse,
  Task,
} from "fhir/r4";
import type { Answers } from "#clinical/answers.ts";
import type { PlanChange } from "#clinical/instruments/taken-today.ts";
import { dayInWords } from "#clinical/plan/day-in-words.ts";
import type { ExistingPlan } from "../existing-plan.ts";
import { entryUrl } from "../plan/identifiers.ts";
import { planIdOf } from "../plan/ours.ts";
import { escaped } from "../plan/to-narrative.ts";

/** Where a plan goes when it is not revised but moved on. */
export type Turn = Exclude<PlanChange["to"], "replaced">;

const ended = ["completed", "cancelled", "entered-in-error", "rejected", "failed"];
const isOpen = (status: string): boolean => !ended.includes(status);

const goalStatus: Readonly<Record<Turn, Goal["lifecycleStatus"]>> = {
  "on-hold": "on-hold",
  completed: "completed",
  "entered-in-error": "entered-in-error",
};
const taskStatus: Readonly<Record<Turn, Task["status"]>> = {
  "on-hold": "on-hold",
  completed: "cancelled",
  "entered-in-error": "entered-in-error",
};
const teamStatus: Readonly<Record<Turn, NonNullable<CareTeam["status"]>>> = {
  "on-hold": "suspended",
  completed: "inactive",
  "entered-in-error": "entered-in-error",
};

const turnWords: Readonly<Record<Turn, string>> = {
  "on-hold": "On hold",
  completed: "Ended",
  "entered-in-error": "Entered in error: do not use this plan",
};

/** The plan's own sentence about what became of it, with the reason or the ending that was agreed. */
export const turnInWords = (to: Turn, { at, plan, change }: Answers): string => {
  const because = change?.because?.trim() || (to === "completed" ? plan.ending?.trim() : "");
  const said = `${turnWords[to]}, ${dayInWords(at.slice(0, 10))}.`;
  return because ? `${said} ${because}` : said;
};

const turnMark = /<p>(?:On hold|Ended|Entered in error)[^<]*<\/p>/;
const heading = /<\/h1>/;

/** The narrative says first what became of the plan; it said something else before, or nothing. */
const narrative = ({ text }: CarePlan, words: string): CarePlan["text"] => {
  const mark = `<p>${escaped(words)}</p>`;
  const div = (text?.div ?? "").replace(turnMark, "");
  if (div === "") return text;
  const placed = heading.test(div)
    ? div.replace(heading, (end) => `${end}${mark}`)
    : div.replace(/^<div[^>]*>/, (start) => `${start}${mark}`);
  return { status: text?.status ?? "generated", div: placed };
};

const noteOf = (words: string, { at, author }: Answers): Annotation => ({
  id: `turn-${at.replace(/[^0-9]/g, "")}`,
  authorReference: { reference: author.reference, display: author.name },
  time: at,
  text: words,
});

const toPlan = (held: CarePlan, to: Turn, answers: Answers): CarePlan => {
  const words = turnInWords(to, answers);
  const text = narrative(held, words);
  return {
    ...held,
    ...(text ? { text } : {}),
    status: to,
    ...(to === "completed" ? { period: { ...held.period, end: answers.at.slice(0, 10) } } : {}),
    note: [...(held.note ?? []), noteOf(words, answers)],
  };
};

/** Parts that are open follow the plan; in a plan entered in error nothing stays. */
const moves = (to: Turn, status: string | undefined): boolean =>
  to === "entered-in-error" ? status !== "entered-in-error" : isOpen(status ?? "");

/** Answers about another patient, attestations among them, must count for nothing. */
const takenBack = (responses: readonly QuestionnaireResponse[]): readonly FhirResource[] =>
  responses.map((response) => ({ ...response, status: "entered-in-error" }));

const turned = (existing: ExistingPlan, to: Turn, answers: Answers): readonly FhirResource[] => {
  const { carePlan, careTeam, goals, tasks, questionnaireResponse: told, earlier = [] } = existing;
  const on = answers.at.slice(0, 10);
  return [
    toPlan(carePlan, to, answers),
    ...takenBack(told && to === "entered-in-error" ? [told] : []),
    ...(careTeam && moves(to, careTeam.status) ? [{ ...careTeam, status: teamStatus[to] }] : []),
    ...goals
      .filter(({ lifecycleStatus }) => moves(to, lifecycleStatus))
      .map((goal) => ({ ...goal, lifecycleStatus: goalStatus[to], statusDate: on })),
    ...tasks
      .filter(({ status }) => moves(to, status))
      .map((task) => ({ ...task, status: taskStatus[to], lastModified: answers.at })),
    ...takenBack(to === "entered-in-error" ? earlier : []),
  ];
};

/** An entry that changes the version that was read. */
export const toUpdate = (planId: string, resource: FhirResource) => {
  const place = `${resource.resourceType}/${resource.id}`;
  const version = resource.meta?.versionId;
  return {
    fullUrl: entryUrl(planId, place),
    resource,
    request: {
      method: "PUT" as const,
      url: place,
      ...(version === undefined ? {} : { ifMatch: `W/"${version}"` }),
    },
  };
};

/** A transaction holds at most eight entries (contract §7). */
const most = 8;

const transaction = (planId: string, resources: readonly FhirResource[]): Bundle<FhirResource> => ({
  resourceType: "Bundle",
  type: "transaction",
  entry: resources.map((resource) => toUpdate(planId, resource)),
});

/** What is written in one transaction, and what had no room in it and follows. */
export type Filed = {
  readonly bundle: Bundle<FhirResource>;
  readonly after: Bundle<FhirResource> | undefined;
};

/**
 * What moves a plan on: on hold, ended, or entered in error. Every part that is open goes with it; nothing is
 * deleted, and what the plan said stays readable.
 */
export const toLifeBundle = (answers: Answers, to: Turn, existing: ExistingPlan): Filed => {
  const planId = planIdOf(existing.carePlan) ?? answers.planId;
  const all = turned(existing, to, answers);
  const rest = all.slice(most);
  return {
    bundle: transaction(planId, all.slice(0, most)),
    after: rest.length > 0 ? transaction(planId, rest) : undefined,
  };
};

/** The parts of a plan that another has replaced: they close with it, after the new one is in place. */
export const closeParts = (answers: Answers, existing: ExistingPlan): Filed["after"] => {
  const planId = planIdOf(existing.carePlan) ?? answers.planId;
  const [, ...parts] = turned(existing, "completed", answers);
  return parts.length > 0 ? transaction(planId, parts) : undefined;
};

/** The old plan as it stands beside the one that replaces it. */
export const replacedPlan = (answers: Answers, { carePlan }: ExistingPlan): CarePlan => {
  const words = `Ended, ${dayInWords(answers.at.slice(0, 10))}. A new plan has taken its place.`;
  const text = narrative(carePlan, words);
  return {
    ...carePlan,
    ...(text ? { text } : {}),
    status: "completed",
    note: [...(carePlan.note ?? []), noteOf(words, answers)],
  };
};
