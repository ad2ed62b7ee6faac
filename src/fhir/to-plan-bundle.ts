import type { Bundle, FhirResource } from "fhir/r4";
import type { Answers } from "#clinical/answers.ts";
import type { PatientRecord } from "#clinical/record.ts";
import type { ExistingPlan } from "./existing-plan.ts";
import { replacedPlan, toUpdate } from "./life/to-life-bundle.ts";
import { fileFor, referenceTo } from "./plan/filing.ts";
import { toCarePlan } from "./plan/to-care-plan.ts";
import { toCareTeam } from "./plan/to-care-team.ts";
import { type Part, toEntry } from "./plan/to-entry.ts";
import { goalRoles, toGoals } from "./plan/to-goal.ts";
import { toQuestionnaireResponse } from "./plan/to-questionnaire-response.ts";
import { toTasks } from "./plan/to-task.ts";

/**
 * The transaction that writes one plan: at most eight entries, the plan first (contract §7). The same answers,
 * record and existing plan give the same bytes; a retry creates nothing twice, a revision changes only the
 * version that was read.
 */
export const toPlanBundle = (
  answers: Answers,
  record: PatientRecord,
  existing?: ExistingPlan,
  replaced?: ExistingPlan,
): Bundle<FhirResource> => {
  const filing = fileFor(answers, record, existing, replaced);
  const refer = ({ type, role, held }: Part) => referenceTo(filing, type, role, held);
  const careTeam = toCareTeam(filing);
  const goals = toGoals(filing);
  const questionnaireResponse = toQuestionnaireResponse(filing);
  // The plan that is replaced takes a place of its own among the eight.
  const room = replaced && careTeam && goals.length === goalRoles.length ? 1 : 2;
  const tasks = toTasks(filing, room);
  const carePlan = toCarePlan(filing, {
    careTeam: careTeam && refer(careTeam),
    goals: goals.filter(({ inPlan }) => inPlan).map(refer),
    questionnaireResponse: refer(questionnaireResponse),
    tasks: tasks.map(refer),
  });
  const parts: readonly Part[] = [
    carePlan,
    ...(careTeam ? [careTeam] : []),
    ...goals,
    questionnaireResponse,
    ...tasks,
  ];
  const old = replaced ? [toUpdate(answers.planId, replacedPlan(filing.answers, replaced))] : [];
  return {
    resourceType: "Bundle",
    type: "transaction",
    entry: [...parts.map((part) => toEntry(filing, part)), ...old],
  };
};
