/** A part of the clinician's page that a launch may be for. */
export type Place = "timeline" | "checklist" | "plan";
