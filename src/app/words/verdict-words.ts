import type { Verdict } from "#clinical/verdict.ts";
import type { TagWords } from "../parts/tag.tsx";

/** Each verdict as the screen shows it. */
export const verdictWords: Readonly<Record<Verdict, TagWords>> = {
  met: { sign: "met", says: "met", tag: "nhsuk-tag--blue" },
  "not met": { sign: "not-met", says: "not met", tag: "nhsuk-tag--white" },
  "cannot tell": { sign: "unknown", says: "cannot tell", tag: "nhsuk-tag--yellow" },
};
