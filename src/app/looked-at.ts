import type { SafetyFinding } from "#clinical/review.ts";
import type { Visit } from "./visit.ts";
import { safetyWords } from "./words/safety-words.ts";

/** Whether a clinician has looked at the finding: it is seen, or its item is settled, as A1 alone settles a third visit. */
export const isLookedAt = (visit: Visit, { id, seen }: SafetyFinding): boolean =>
  seen ||
  visit.safety.value.some((item) => item.id === safetyWords[id].item && item.state === "done");
