import { monthsTo } from "../day.ts";
import type { SymptomEvent } from "../record.ts";
import { unsigned } from "../rule.ts";
import { type Finding, onAny } from "./finding.ts";
import { symptomDays } from "./symptom-days.ts";

/** Days of the same symptom that call for a rethink. */
export const thirdOf = 3;
const daysOf = (events: readonly SymptomEvent[]): number =>
  new Set(events.map(({ when }) => when.earliest)).size;

/** One symptom on three days in 12 months, and surely no diagnosis of any listed kind since the first. */
export const thirdVisit: Finding = {
  id: "third-visit",
  title: "The same symptom for the third time, without a diagnosis since the first",
  holdsHeadline: false,
  reads: ["Encounter", "Condition", "Observation"],
  source: {
    cite: "Jess’s Rule, NHS England, 23 September 2025: after three presentations, reflect, review and rethink",
    grade: "shape only",
    ...unsigned,
  },
  standsOn: ({ record: { symptoms, conditions, syndromes, asOf } }) => {
    const diagnosed = [...conditions, ...syndromes]
      .filter(({ sure }) => sure)
      .map(({ when }) => when.earliest)
      .sort()
      .at(-1);
    const repeated = [...symptomDays(symptoms, monthsTo(asOf, 12)).values()].filter((events) => {
      const first = events[0]?.when.earliest;
      const explained = diagnosed !== undefined && first !== undefined && diagnosed >= first;
      return daysOf(events) >= thirdOf && !explained;
    });
    return onAny(repeated.flat());
  },
};
