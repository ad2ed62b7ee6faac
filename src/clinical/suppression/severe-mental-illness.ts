import { conditionSources } from "../count/sources.ts";
import { unsigned } from "../rule.ts";
import type { SuppressionRule } from "./suppression.ts";

/** Severe mental illness that is active: its own pathway comes first. */
export const severeMentalIllness: SuppressionRule = {
  id: "severe-mental-illness",
  title: "Severe mental illness",
  reads: conditionSources,
  source: {
    cite: "Excluded in Burton C et al. 2012 BMJ Open 2:e000513; ISRCTN63083469",
    grade: "shape only",
    ...unsigned,
  },
  standsOn: ({ conditions }) =>
    conditions.filter(({ group, active }) => group === "severe-mental-illness" && active),
};
