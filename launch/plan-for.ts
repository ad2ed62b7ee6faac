import type { Bundle, FhirResource } from "fhir/r4";
import type { Answers } from "#clinical/answers.ts";
import type { Day } from "#clinical/day.ts";
import { missingFrom } from "#clinical/plan/index.ts";
import { onItsTrack } from "#clinical/plan/pem-track.ts";
import { lackingForChange } from "#clinical/plan/plan-change.ts";
import { fault, ok, type Result } from "#clinical/result.ts";
import { findOurPlan } from "#fhir/existing-plan.ts";
import { readRecord } from "#fhir/read-record.ts";
import type { PatientSources } from "#fhir/sources.ts";
import { toManuscript } from "#fhir/to-manuscript.ts";

/** The Bundle that the app would send, and what it will not do as it was asked, a line each. */
export type Planned = {
  readonly bundle: Bundle<FhirResource>;
  readonly complaints: readonly string[];
  /** What else the answers hold, which no plan's Bundle carries. */
  readonly apart: readonly string[];
};

const isDraft = ({ entry = [] }: Bundle<FhirResource>): boolean =>
  entry.some(
    ({ resource }) => resource?.resourceType === "CarePlan" && resource.status === "draft",
  );

/** What the answers lack for what they ask, in words. */
const gapIn = ({ change, plan, status }: Answers, held: boolean): string | undefined => {
  if (change && !held) return "the record holds no plan of ours to change";
  const lacking = change ? lackingForChange(change, plan) : [];
  if (lacking.length > 0) return `the plan cannot go there without ${lacking.join(", ")}`;
  const missing = missingFrom(plan).map(({ field }) => field);
  const agrees = status === "active" && (change === undefined || change.to === "replaced");
  return agrees && missing.length > 0
    ? `an active plan needs these fields too: ${missing.join(", ")}`
    : undefined;
};

/** What the answers hold that the app writes by transactions of their own (contract §7), in words. */
const apartIn = ({ scores, dismissal, plan }: Answers): readonly string[] => [
  ...(scores && scores.length > 0 ? ["scores"] : []),
  ...(plan.referrals?.some(({ choice }) => choice === "yes") ? ["requests to services"] : []),
  ...(dismissal ? ["why the pattern was put aside"] : []),
];

/** Plans one patient from answers; refuses answers about someone else, and an active plan with gaps. */
export const planFor = (
  sources: PatientSources,
  answers: Answers,
  asOf: Day,
  zone: string,
): Result<Planned, string> => {
  if (answers.patient !== `Patient/${sources.patient}`)
    return fault("the answers are about another patient");
  const record = readRecord(sources, asOf, zone);
  const plan = findOurPlan(sources) ?? findOurPlan(sources, answers.planId);
  const refusal = gapIn(answers, plan !== undefined);
  if (refusal !== undefined) return fault(refusal);
  const { plan: bundle } = toManuscript(answers, record, { plan });
  const asked = answers.plan.strategies?.length ?? 0;
  const kept = onItsTrack(answers.plan, record).strategies?.length ?? 0;
  return ok({
    bundle,
    apart: apartIn(answers),
    complaints: [
      ...(answers.status === "active" && isDraft(bundle)
        ? ["A1, A3, A4 and A6 are not all settled: the plan is written as a draft"]
        : []),
      ...(kept < asked
        ? ["exertion may bring a relapse: strategies that increase activity are left out"]
        : []),
    ],
  });
};
