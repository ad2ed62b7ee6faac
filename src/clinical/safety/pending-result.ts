import { certaintyIn } from "../count/tally.ts";
import { addDays, type Day, monthsTo } from "../day.ts";
import type { PendingEvent, ResultEvent } from "../record.ts";
import { unsigned } from "../rule.ts";
import { type Finding, onAny } from "./finding.ts";

/** Days that an order may wait for its result before it is a loose end. */
export const orderWaits = 28;

/** The latest day on which each family surely has a final result: an Observation or a report, not a procedure. */
const lastResults = (results: readonly ResultEvent[]): ReadonlyMap<string, Day> => {
  const last = new Map<string, Day>();
  for (const { family, when, sure, from } of results) {
    if (!sure || from === "Procedure") continue;
    const known = last.get(family);
    if (known === undefined || known < when.earliest) last.set(family, when.earliest);
  }
  return last;
};

const answered = ({ family, when }: PendingEvent, last: ReadonlyMap<string, Day>): boolean => {
  const result = last.get(family);
  return result !== undefined && result >= when.latest;
};

/** A result not yet final, or an order that has waited more than 28 days, with no result surely since. */
export const pendingResult: Finding = {
  id: "pending-result",
  title: "A result is awaited",
  item: "A4",
  holdsHeadline: true,
  reads: ["Observation", "DiagnosticReport", "ServiceRequest"],
  source: { cite: "Throughline’s own: what is open is settled first", grade: "ours", ...unsigned },
  standsOn: ({ record: { pending, results, asOf } }) => {
    const window = monthsTo(asOf, 12);
    const overdue = addDays(asOf, -orderWaits);
    const waiting = pending.filter(
      (event) =>
        certaintyIn(event, window) !== "out" && (!event.ordered || event.when.earliest < overdue),
    );
    const last = waiting.length === 0 ? new Map<string, Day>() : lastResults(results);
    return onAny(waiting.filter((event) => !answered(event, last)));
  },
};
