import type { Answers, ChecklistId } from "../answers.ts";

/**
 * The status that a plan may be written with: `active` only where it was asked for, nothing holds it
 * (MG §3.1 rule 6) and no required field is missing (MG §4.1.5: no review date, no active plan).
 */
export const planStatus = (
  asked: Answers["status"],
  hold: readonly ChecklistId[],
  missing: readonly unknown[],
): Answers["status"] =>
  asked === "active" && hold.length === 0 && missing.length === 0 ? "active" : "draft";
