import type { PatientRecord, RecordedPlan } from "../record.ts";

/** Our own active plan, whether or not its review is overdue: what is late is to be looked at all the more. */
export const agreedPlan = ({ plans }: PatientRecord): RecordedPlan | undefined =>
  plans.find(({ planId, status }) => planId !== undefined && status === "active");
