import type { Task } from "fhir/r4";
import { defined } from "./defined.ts";
import { type Filing, referenceTo } from "./filing.ts";
import { partCodes } from "./ours.ts";
import { toPerson } from "./to-care-team.ts";
import { type Part, partIdentifier } from "./to-entry.ts";

/** What one task asks for. */
type Errand = {
  readonly role: "review-task" | "open-loops-task";
  readonly title: string;
  readonly description: string | undefined;
  readonly by: string | undefined;
};

const closed = ["completed", "cancelled", "rejected", "failed", "entered-in-error"];

const isErrand = (task: Task, role: string): boolean =>
  task.code?.coding?.some(({ system, code }) => system === partCodes && code === role) ?? false;

const heldFor = ({ existing }: Filing, role: string): Task | undefined =>
  existing?.tasks.find((task) => isErrand(task, role) && !closed.includes(task.status));

/** A finished task stays as it is; the next one is new, and known by the version of the plan it follows. */
const roleFor = ({ existing }: Filing, role: string, held: Task | undefined): string =>
  held === undefined && existing?.tasks.some((task) => isErrand(task, role))
    ? `${role} after ${existing.carePlan.meta?.versionId ?? "the last"}`
    : role;

const status = (filing: Filing, held: Task | undefined): Task["status"] => {
  const waiting = ["draft", "requested", "on-hold"];
  if (held && !waiting.includes(held.status)) return held.status;
  return filing.answers.status === "active" ? "requested" : "draft";
};

const toTask = (filing: Filing, { role, title, description, by }: Errand): Part => {
  const { answers, patient, author, existing } = filing;
  const held = heldFor(filing, role);
  const named = roleFor(filing, role, held);
  const plan = referenceTo(filing, "CarePlan", "care-plan", existing?.carePlan);
  const resource = defined<Task>({
    resourceType: "Task",
    ...held,
    identifier: held?.identifier ?? [partIdentifier(filing, "Task", named)],
    basedOn: held?.basedOn ?? [plan],
    status: status(filing, held),
    intent: "plan",
    code: { coding: [{ system: partCodes, code: role }], text: title },
    description,
    focus: plan,
    for: patient,
    authoredOn: held?.authoredOn ?? answers.at,
    lastModified: answers.at,
    requester: held?.requester ?? author,
    owner: answers.plan.lead?.name.trim() ? toPerson(answers.plan.lead) : author,
    restriction:
      by === undefined ? held?.restriction : { ...held?.restriction, period: { end: by } },
  });
  return { type: "Task", role: named, resource, held };
};

const reviewer = (by: string | undefined): string =>
  by?.trim() ? `Review of the plan, by ${by}` : "Review of the plan";

/** The review, on its day, and what is still open: at most `room` tasks; where there is room for one it says both. */
export const toTasks = (filing: Filing, room: 1 | 2): readonly Part[] => {
  const { reviewOn, reviewBy, openLoops } = filing.answers.plan;
  const open = openLoops?.trim() ? openLoops : undefined;
  const together = room === 1 && open !== undefined && reviewOn !== undefined;
  const review: Errand = {
    role: "review-task",
    title: "Review the plan for ongoing symptoms",
    description: together ? `${reviewer(reviewBy)}. Still open: ${open}` : reviewer(reviewBy),
    by: reviewOn,
  };
  const loops: Errand = {
    role: "open-loops-task",
    title: "Follow up what is still open",
    description: open,
    by: undefined,
  };
  return [
    ...(reviewOn === undefined ? [] : [toTask(filing, review)]),
    ...(open === undefined || together ? [] : [toTask(filing, loops)]),
  ];
};
