import { certaintyIn } from "../count/tally.ts";
import { addDays, daysTo, monthsTo } from "../day.ts";
import { unsigned } from "../rule.ts";
import { type Finding, onAny } from "./finding.ts";
import { symptomDays } from "./symptom-days.ts";

/** A symptom is new for 28 days if none of it was recorded in the 24 months before them. */
export const newSymptoms = { forDays: 28, unheardOfMonths: 24 } as const;
const { forDays: newForDays, unheardOfMonths } = newSymptoms;

/** The first entry of a symptom group in 28 days, with none of it surely in the 24 months before. */
export const newSymptom: Finding = {
  id: "new-symptom",
  title: "A symptom is new",
  item: "A3",
  holdsHeadline: true,
  reads: ["Encounter", "Condition", "Observation"],
  source: {
    cite: "Throughline’s own, after the DH/RCGP 2014 principle of reassessment",
    grade: "ours",
    ...unsigned,
  },
  standsOn: ({ record: { symptoms, asOf } }) => {
    const before = monthsTo(addDays(asOf, -newForDays), unheardOfMonths);
    const known = new Set(
      symptoms.filter((event) => certaintyIn(event, before) === "sure").map(({ group }) => group),
    );
    const firsts = [...symptomDays(symptoms, daysTo(asOf, newForDays))].flatMap(
      ([group, events]) =>
        known.has(group)
          ? []
          : events.filter(({ when }) => when.earliest === events[0]?.when.earliest),
    );
    return onAny(firsts);
  },
};
