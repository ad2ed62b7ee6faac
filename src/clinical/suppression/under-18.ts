import { unsigned } from "../rule.ts";
import type { SuppressionRule } from "./suppression.ts";

/** Surely below 18: no criterion here was made for children. */
export const under18: SuppressionRule = {
  id: "under-18",
  title: "Under 18",
  reads: ["Patient"],
  source: { cite: "Every criterion here is for adults", grade: "shape only", ...unsigned },
  standsOn: ({ person }) =>
    person.age !== undefined && person.age.oldest < 18 ? [{ id: person.id }] : [],
};
