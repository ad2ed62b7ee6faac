import type { Period } from "fhir/r4";
import type { Answers } from "#clinical/answers.ts";
import { defined } from "./defined.ts";

/**
 * From the day of the agreement to the day of the review: R4 gives a plan no review date of its own. A review that
 * was set before the agreement is no end; it stands in the plan's text as it was typed.
 */
export const toPeriod = ({ plan, at }: Answers, held?: Period): Period => {
  const start = held?.start ?? plan.agreedOn ?? at.slice(0, 10);
  const end = plan.reviewOn;
  const isAfter = end !== undefined && end >= start.slice(0, end.length);
  return defined<Period>({ ...held, start, end: isAfter ? end : undefined });
};
