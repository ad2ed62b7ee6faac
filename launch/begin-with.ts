import type { Place } from "#app/face/place.ts";
import type { Session } from "#ehr/session.ts";

/** The intents that we give a meaning; an EHR that launches for anything else opens the screen as it always opens. */
const places: Readonly<Record<string, Place>> = {
  timeline: "timeline",
  checklist: "checklist",
  plan: "plan",
  "care-plan": "plan",
};

/** Whether the launch is for looking at the record with the patient. */
export const isForBoth = ({ intent }: Pick<Session, "intent">): boolean => intent === "together";

/** The part of the page that the launch is for: what its intent names, else the plan where it is about one. */
export const placeOf = ({ intent, about }: Pick<Session, "intent" | "about">): Place | undefined =>
  places[intent ?? ""] ?? (about.some((one) => one.startsWith("CarePlan/")) ? "plan" : undefined);
