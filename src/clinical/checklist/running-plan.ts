import type { PatientRecord, RecordedPlan } from "../record.ts";

/** Our own active plan, unless its review date has passed. */
export const runningPlan = ({ plans, asOf }: PatientRecord): RecordedPlan | undefined =>
  plans.find(
    ({ planId, status, period }) =>
      planId !== undefined && status === "active" && (period.end ?? asOf).slice(0, 10) >= asOf,
  );
