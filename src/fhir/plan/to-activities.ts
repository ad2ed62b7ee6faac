import type { CarePlanActivity, CarePlanActivityDetail } from "fhir/r4";
import type { PlanAnswers } from "#clinical/answers.ts";
import { strategyWords, supportWords } from "#clinical/plan/choice-words.ts";
import type { Line } from "#clinical/plan/section.ts";
import { flarePlan } from "#clinical/plan/sections/flare-plan.ts";
import { medicines } from "#clinical/plan/sections/medicines.ts";
import { appointmentsInWords } from "#clinical/plan/sections/what-we-will-do.ts";
import { defined } from "./defined.ts";
import type { Filing } from "./filing.ts";
import { partCodes } from "./ours.ts";
import { toPerson } from "./to-care-team.ts";

type Detail = CarePlanActivityDetail;
type Rest = Partial<Omit<Detail, "code">>;

const activity = (code: string, text: string, rest: Rest): CarePlanActivity => ({
  detail: defined<Detail>({
    kind: undefined,
    code: { coding: [{ system: partCodes, code }], text },
    status: "not-started",
    ...rest,
  }),
});

const paragraph = (lines: readonly Line[]): string =>
  lines.map(({ label, says }) => `${label}: ${says.join("; ")}`).join("\n");

const nextStep = ({ answers, patient }: Filing): readonly CarePlanActivity[] =>
  answers.plan.nextStep?.trim()
    ? [
        activity("next-step", "My next small step", {
          kind: "Task",
          performer: [patient],
          description: answers.plan.nextStep,
        }),
      ]
    : [];

const tried = ({ answers, patient }: Filing): readonly CarePlanActivity[] =>
  (answers.plan.strategies ?? [])
    .filter((strategy) => strategy !== "none-for-now")
    .map((strategy) => activity("strategy", strategyWords[strategy], { performer: [patient] }));

const visits = ({ answers, author }: Filing): readonly CarePlanActivity[] => {
  const { appointmentEveryWeeks: weeks, lead } = answers.plan;
  const words = appointmentsInWords(answers.plan);
  if (weeks === undefined || words === undefined) return [];
  return [
    activity("appointments", "Planned appointments", {
      kind: "Appointment",
      scheduledTiming: { repeat: { frequency: 1, period: weeks, periodUnit: "wk" } },
      performer: [lead?.name.trim() ? toPerson(lead) : author],
      description: `We meet ${words}.`,
    }),
  ];
};

const supportStatus: Readonly<
  Record<NonNullable<PlanAnswers["support"]>, Detail["status"] | undefined>
> = {
  offered: "not-started",
  accepted: "in-progress",
  declined: "cancelled",
  "not-relevant": undefined,
};

const helped = ({ answers }: Filing): readonly CarePlanActivity[] => {
  const { support } = answers.plan;
  const status = support === undefined ? undefined : supportStatus[support];
  if (support === undefined || status === undefined) return [];
  const description = supportWords[support];
  return [activity("support", "Help with work, money or company", { status, description })];
};

const taken = ({ answers }: Filing): readonly CarePlanActivity[] => {
  const lines = medicines.write(answers.plan);
  return lines.length === 0
    ? []
    : [activity("medicines", medicines.title, { description: paragraph(lines) })];
};

const contingency = ({ answers }: Filing): readonly CarePlanActivity[] => [
  activity("flare-plan", flarePlan.title, {
    description: paragraph(flarePlan.write(answers.plan)),
  }),
  ...(answers.plan.comeBackSoonerIf?.trim()
    ? [activity("come-back", "Come back sooner if", { description: answers.plan.comeBackSoonerIf })]
    : []),
];

/** Whether we wrote the activity; anyone else's stays in the plan as it is. */
export const isOurActivity = ({ detail }: CarePlanActivity): boolean =>
  detail?.code?.coding?.some(({ system }) => system === partCodes) ?? false;

/** What the plan asks people to do, each complete in words; only tasks are resources of their own. */
export const toActivities = (filing: Filing): readonly CarePlanActivity[] => [
  ...nextStep(filing),
  ...tried(filing),
  ...visits(filing),
  ...helped(filing),
  ...taken(filing),
  ...contingency(filing),
];
