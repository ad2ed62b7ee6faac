import type { Headline } from "#clinical/review.ts";

/** The neutral heading that stands while something must still be looked at. */
const rethinkHeading = "Repeated visits: time to rethink";

type HeadlineWords = { readonly heading: string; readonly says: string };

/** The first sentence on the screen. Under a safety hold no pattern is named. */
export const headlineWords = (headline: Headline, held: boolean): HeadlineWords => {
  switch (headline) {
    case "suppressed":
      return {
        heading: "Throughline suggests nothing here",
        says: "The reason is given below. What the record shows is listed for your own judgement.",
      };
    case "no-pattern":
      return {
        heading: "The criteria are not met in what was read",
        says: "This does not rule out persistent physical symptoms or any disease. It says only how this record is coded. You can still make a plan.",
      };
    case "cannot-tell":
      return {
        heading: "The record does not let us tell",
        says: "Entries that are undated, unclear or unread could turn the answer either way. They are named below. You can still make a plan.",
      };
    case "rethink-first":
      return {
        heading: rethinkHeading,
        says: "Reflect, review, rethink: look at what is listed below before anything else is considered.",
      };
    case "possible-pattern":
      return held
        ? {
            heading: rethinkHeading,
            says: "Reflect, review, rethink: the safety items of the checklist come before any other reading of this record.",
          }
        : {
            heading: "Possible pattern of persistent physical symptoms, for your judgement",
            says: "The record matches the criteria below. They prompt a clinician to look. They do not diagnose and do not rule out disease.",
          };
  }
};
