/** The parts of the clinician's page in order; the digit of each leads there. */
export const places = [
  { id: "resolve", says: "Look at first" },
  { id: "pattern", says: "What the record shows" },
  { id: "timeline", says: "Timeline" },
  { id: "checklist", says: "Checklist" },
  { id: "plan", says: "The plan" },
  { id: "evidence-page", says: "Evidence" },
] as const;
