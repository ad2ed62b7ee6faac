import type { ChecklistId } from "../answers.ts";
import type { ChecklistEntry } from "../review.ts";
import { safetyItems } from "./safety-items.ts";

/**
 * The items that hold the plan: until each of A1, A3, A4 and A6 is done or does not apply, the heading stays
 * neutral and only a draft may be written. Empty when released.
 */
export const safetyHold = (entries: readonly ChecklistEntry[]): readonly ChecklistId[] =>
  safetyItems
    .map(({ id }) => id)
    .filter((id) => {
      const state = entries.find((entry) => entry.id === id)?.state;
      return state !== "done" && state !== "not-applicable";
    });
