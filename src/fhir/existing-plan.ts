import type { CarePlan, CareTeam, Goal, QuestionnaireResponse, Task } from "fhir/r4";
import type { PlanAnswers } from "#clinical/answers.ts";
import { type Day, isDay } from "#clinical/day.ts";
import type { SourceType } from "#clinical/record.ts";
import { asObject, asText, objectsOf } from "./element/json.ts";
import { referred } from "./element/reference.ts";
import { readAnswerItems } from "./plan/answers/read-answer-items.ts";
import { roleId } from "./plan/identifiers.ts";
import { isOurs, planIdOf, type WrittenType } from "./plan/ours.ts";
import type { PatientSources } from "./sources.ts";

/** Our plan as the record holds it, whole resources as they were read. */
export type ExistingPlan = {
  readonly carePlan: CarePlan;
  readonly goals: readonly Goal[];
  readonly careTeam?: CareTeam;
  readonly tasks: readonly Task[];
  readonly questionnaireResponse?: QuestionnaireResponse;
  /** What was answered at earlier saves, newest first. */
  readonly earlier?: readonly QuestionnaireResponse[];
};

type Resource = {
  readonly resourceType: string;
  readonly id?: string | undefined;
  readonly identifier?: unknown;
};

const of = <R extends Resource>(
  input: PatientSources,
  type: SourceType & WrittenType,
): readonly R[] =>
  input.sources[type].resources.filter(
    (each): each is R =>
      (each as Resource | null)?.resourceType === type && isOurs(type, each as Resource),
  );

const open = ["active", "on-hold", "draft"];

const updated = ({ meta, id }: CarePlan): string => `${meta?.lastUpdated ?? ""} ${id ?? ""}`;

const latest = (a: CarePlan, b: CarePlan): number => {
  if (a.status !== b.status) return open.indexOf(a.status) - open.indexOf(b.status);
  return updated(a) < updated(b) ? 1 : -1;
};

const chosen = (input: PatientSources, planId: string | undefined): CarePlan | undefined =>
  of<CarePlan>(input, "CarePlan")
    .filter((plan) =>
      planId === undefined
        ? open.includes(plan.status)
        : plan.status !== "entered-in-error" && isOurs("CarePlan", plan, planId),
    )
    .toSorted(latest)[0];

const goalRoles = ["goal-1", "goal-2", "goal-3"];

/**
 * Our own plan that is active, on hold or a draft, or the one of `planId`, with the parts that belong to it.
 * Another author's plan is never returned.
 */
export const findOurPlan = (input: PatientSources, planId?: string): ExistingPlan | undefined => {
  const carePlan = chosen(input, planId);
  if (!carePlan) return undefined;
  const id = planIdOf(carePlan) ?? "";
  const self = `CarePlan/${carePlan.id}`;
  const points = (elements: unknown) =>
    new Set(objectsOf(elements).map((each) => referred(each, input.names)));
  const [supporting, activity] = [
    points(carePlan.supportingInfo),
    points(objectsOf(carePlan.activity).map(({ reference }) => reference)),
  ];
  const careTeam = of<CareTeam>(input, "CareTeam").find((team) =>
    isOurs("CareTeam", team, roleId(id, "care-team")),
  );
  // A save that broke off may have written the answers before the plan pointed at them.
  const [told, ...earlier] = of<QuestionnaireResponse>(input, "QuestionnaireResponse")
    .filter(
      ({ id: own, basedOn }) =>
        supporting.has(`QuestionnaireResponse/${own}`) || points(basedOn).has(self),
    )
    .toSorted((a, b) => ((a.authored ?? "") < (b.authored ?? "") ? 1 : -1));
  return {
    carePlan,
    goals: of<Goal>(input, "Goal").filter((goal) =>
      goalRoles.some((role) => isOurs("Goal", goal, roleId(id, role))),
    ),
    tasks: of<Task>(input, "Task").filter(
      (task) => activity.has(`Task/${task.id}`) || points(task.basedOn).has(self),
    ),
    ...(careTeam ? { careTeam } : {}),
    ...(told ? { questionnaireResponse: told } : {}),
    ...(earlier.length > 0 ? { earlier } : {}),
  };
};

const asDay = (text: string | undefined): Day | undefined => {
  const start = text?.slice(0, 10);
  return start !== undefined && isDay(start) ? start : undefined;
};

/** What the plan alone still says where its questionnaire response could not be read. */
const fromCarePlan = ({ carePlan, goals }: ExistingPlan): PlanAnswers => {
  const words = goals
    .filter(({ lifecycleStatus }) => lifecycleStatus !== "cancelled")
    .flatMap(({ description }) => asText(asObject(description)?.text) ?? [])
    .map((words) => ({ words }));
  const reviewOn = asDay(carePlan.period?.end);
  return {
    ...(words.length > 0 ? { goals: words } : {}),
    ...(reviewOn === undefined ? {} : { reviewOn }),
  };
};

/** What was answered when the plan was last saved, so that a later launch shows and revises it. */
export const answersFromPlan = (existing: ExistingPlan): PlanAnswers =>
  existing.questionnaireResponse === undefined
    ? fromCarePlan(existing)
    : readAnswerItems(existing.questionnaireResponse.item ?? []);
