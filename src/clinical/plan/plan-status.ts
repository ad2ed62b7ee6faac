import type { Answers, ChecklistId } from "../answers.ts";

/**
 * The status that a plan may be written with: `active` only where it was asked for, nothing holds it and no required
 * field is missing; so without a review date no plan is active.
 */
export const planStatus = (
  asked: Answers["status"],
  hold: readonly ChecklistId[],
  missing: readonly unknown[],
): Answers["status"] =>
  asked === "active" && hold.length === 0 && missing.length === 0 ? "active" : "draft";
