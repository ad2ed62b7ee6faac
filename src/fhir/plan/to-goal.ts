import type { Annotation, Goal } from "fhir/r4";
import type { GoalAnswer } from "#clinical/answers.ts";
import { defined, some } from "./defined.ts";
import type { Filing } from "./filing.ts";
import { roleId } from "./identifiers.ts";
import { isOurs } from "./ours.ts";
import { type Part, partIdentifier } from "./to-entry.ts";

/** The places of a plan’s goals. */
export const goalRoles = ["goal-1", "goal-2", "goal-3"] as const;
const achievement = "http://terminology.hl7.org/CodeSystem/goal-achievement";
const confidenceId = "throughline-confidence";

type Slot = { readonly role: string; readonly held: Goal | undefined };

const slots = ({ answers, existing }: Filing): readonly Slot[] =>
  goalRoles.map((role) => ({
    role,
    held: existing?.goals.find((goal) => isOurs("Goal", goal, roleId(answers.planId, role))),
  }));

/** Each goal keeps the resource that already bears its words; a new one takes a free place, else a dropped one. */
const placed = (filing: Filing): ReadonlyMap<string, GoalAnswer> => {
  const wanted = (filing.answers.plan.goals ?? []).filter(({ words }) => words.trim() !== "");
  const places = slots(filing);
  const taken = new Map<string, GoalAnswer>();
  const waiting = wanted.slice(0, goalRoles.length).filter((goal) => {
    const same = places.find(
      ({ role, held }) => !taken.has(role) && held?.description.text === goal.words,
    );
    if (same) taken.set(same.role, goal);
    return same === undefined;
  });
  const free = places.filter(({ role }) => !taken.has(role));
  const order = [...free.filter(({ held }) => !held), ...free.filter(({ held }) => held)];
  for (const [at, goal] of waiting.entries()) {
    const place = order[at];
    if (place) taken.set(place.role, goal);
  }
  return taken;
};

const lifecycle = (status: "draft" | "active", goal: GoalAnswer): Goal["lifecycleStatus"] => {
  if (goal.progress === "achieved") return "completed";
  return status === "active" ? "active" : "proposed";
};

const notes = (held: Goal | undefined, { confidence }: GoalAnswer): Annotation[] | undefined => [
  ...(held?.note ?? []).filter(({ id }) => id !== confidenceId),
  ...(confidence === undefined
    ? []
    : [{ id: confidenceId, text: `How sure I am: ${confidence} out of 10.` }]),
];

const target = ({ howWeWillKnow, by }: GoalAnswer): Goal["target"] => {
  const measure = howWeWillKnow?.trim() ? { text: howWeWillKnow } : undefined;
  return measure || by ? [defined({ measure, dueDate: by })] : undefined;
};

const toGoal = (filing: Filing, { role, held }: Slot, goal: GoalAnswer): Goal =>
  defined<Goal>({
    resourceType: "Goal",
    ...held,
    identifier: held?.identifier ?? [partIdentifier(filing, "Goal", role)],
    lifecycleStatus: lifecycle(filing.answers.status, goal),
    achievementStatus:
      goal.progress === undefined
        ? undefined
        : { coding: [{ system: achievement, code: goal.progress }] },
    description: { text: goal.words },
    subject: filing.patient,
    startDate: held?.startDate ?? filing.answers.at.slice(0, 10),
    target: target(goal),
    statusDate: filing.answers.at.slice(0, 10),
    expressedBy: filing.patient,
    note: some(notes(held, goal) ?? []),
  });

const dropped = (held: Goal, on: string): Goal => ({
  ...held,
  lifecycleStatus: "cancelled",
  statusDate: on,
});

const ended = ["cancelled", "entered-in-error", "rejected"];

/** A Goal, and whether the plan still holds it. */
export type GoalPart = Part & { readonly inPlan: boolean };

/** One Goal for each of at most three goals; one that is no longer in the plan is cancelled, not deleted. */
export const toGoals = (filing: Filing): readonly GoalPart[] => {
  const goals = placed(filing);
  return slots(filing).flatMap((slot): readonly GoalPart[] => {
    const { role, held } = slot;
    const goal = goals.get(role);
    if (goal)
      return [{ type: "Goal", role, held, resource: toGoal(filing, slot, goal), inPlan: true }];
    if (!held || ended.includes(held.lifecycleStatus)) return [];
    const resource = dropped(held, filing.answers.at.slice(0, 10));
    return [{ type: "Goal", role, held, resource, inPlan: false }];
  });
};
