import type { Bundle, FhirResource } from "fhir/r4";
import type { Answers } from "#clinical/answers.ts";
import type { Day } from "#clinical/day.ts";
import { missingFrom } from "#clinical/plan/index.ts";
import { onItsTrack } from "#clinical/plan/pem-track.ts";
import { fault, ok, type Result } from "#clinical/result.ts";
import { findOurPlan } from "#fhir/existing-plan.ts";
import { readRecord } from "#fhir/read-record.ts";
import type { PatientSources } from "#fhir/sources.ts";
import { toPlanBundle } from "#fhir/to-plan-bundle.ts";

/** The Bundle that the app would send, and what it will not do as it was asked, a line each. */
export type Planned = {
  readonly bundle: Bundle<FhirResource>;
  readonly complaints: readonly string[];
};

const isDraft = ({ entry = [] }: Bundle<FhirResource>): boolean =>
  entry.some(
    ({ resource }) => resource?.resourceType === "CarePlan" && resource.status === "draft",
  );

/** Plans one patient from answers; refuses answers about someone else, and an active plan with gaps. */
export const planFor = (
  sources: PatientSources,
  answers: Answers,
  asOf: Day,
  zone: string,
): Result<Planned, string> => {
  if (answers.patient !== `Patient/${sources.patient}`)
    return fault("the answers are about another patient");
  const missing = missingFrom(answers.plan);
  if (answers.status === "active" && missing.length > 0)
    return fault(
      `an active plan needs these fields too: ${missing.map(({ field }) => field).join(", ")}`,
    );
  const record = readRecord(sources, asOf, zone);
  const existing = findOurPlan(sources) ?? findOurPlan(sources, answers.planId);
  const bundle = toPlanBundle(answers, record, existing);
  const asked = answers.plan.strategies?.length ?? 0;
  const kept = onItsTrack(answers.plan, record).strategies?.length ?? 0;
  return ok({
    bundle,
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
