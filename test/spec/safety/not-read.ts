import type { SourceState, SourceType } from "#clinical/record.ts";
import type { Chapter, Example } from "../example.ts";

const without = (type: SourceType, state: SourceState, stands: boolean): Example => ({
  title: `${type} ${state}${stands ? "" : ": no finding and no suppression reads it"}`,
  timeline: "",
  sources: { [type]: state },
  expects: { safety: stands ? ["not-read"] : [] },
});

export const notRead: Chapter = {
  title: "not-read",
  clause: "Contract §6",
  text: "A source that a safety finding or a suppression reads has failed, was refused or was cut short.",
  examples: [
    without("Patient", "failed", true),
    without("Encounter", "partial", true),
    without("Condition", "failed", true),
    without("Observation", "refused", true),
    without("DiagnosticReport", "failed", true),
    without("ServiceRequest", "partial", true),
    without("QuestionnaireResponse", "failed", true),
    without("MedicationRequest", "failed", false),
    without("CarePlan", "refused", false),
    without("Appointment", "failed", false),
    {
      title: "A source that holds nothing was read",
      timeline: "",
      sources: { Condition: "absent", Observation: "absent" },
      expects: { safety: [] },
    },
  ],
};
