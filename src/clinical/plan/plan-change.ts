import type { PlanAnswers } from "../answers.ts";
import type { PlanChange } from "../instruments/taken-today.ts";

const said = (text: string | undefined): boolean => (text?.trim() ?? "") !== "";

/**
 * What is still lacking before a plan may go there; empty where it may. No plan ends without an ending or a reason
 * (seed 002); a plan in the wrong record is marked at once, and asks for nothing.
 */
export const lackingForChange = (change: PlanChange, plan: PlanAnswers): readonly string[] => {
  switch (change.to) {
    case "completed":
      return said(plan.ending) || said(change.because)
        ? []
        : ["how this plan ends and the way back, or why there is no ending"];
    case "on-hold":
      return said(change.because) ? [] : ["why it rests, and until when"];
    case "replaced":
    case "entered-in-error":
      return [];
  }
};
