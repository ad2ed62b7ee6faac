import { conditionSources } from "../count/sources.ts";
import { addDays, type Day, type Window } from "../day.ts";
import type { ConditionEvent } from "../record.ts";
import { unsigned } from "../rule.ts";
import { placeIn } from "../when.ts";
import type { SuppressionRule } from "./suppression.ts";

/** A pregnancy from its first entry, and the twelve weeks after its end, in days. */
export const pregnancyDays = { lasts: 294, after: 84 } as const;
const { lasts, after } = pregnancyDays;

const past = (asOf: Day, days: number): Window => ({ from: addDays(asOf, -days), to: asOf });

/** Whether a pregnancy is active decides which date is asked; an end without a day says nothing. */
const stands = ({ active, when, abated }: ConditionEvent, asOf: Day): boolean => {
  if (active) return placeIn(when, past(asOf, lasts)) !== "out";
  return abated?.dated === true && placeIn(abated, past(asOf, after)) !== "out";
};

/** A pregnancy that is, or may be, going on or ended within 84 days. */
export const pregnancy: SuppressionRule = {
  id: "pregnancy",
  title: "Pregnancy, or the twelve weeks after it",
  reads: conditionSources,
  source: {
    cite: "Throughline’s own: antenatal contacts distort counts",
    grade: "ours",
    ...unsigned,
  },
  standsOn: ({ conditions, asOf }) =>
    conditions.filter((event) => event.group === "pregnancy" && stands(event, asOf)),
};
