import type { Answers, ChecklistId } from "../answers.ts";
import type { ChecklistEntry } from "../review.ts";

const stateAfter = (entry: ChecklistEntry, answers: Answers["checklist"]): ChecklistEntry => {
  const answer = answers[entry.id as ChecklistId];
  if (!answer) return entry;
  const { snoozedUntil: _, ...rest } = entry;
  const snooze =
    answer.snoozedUntil === undefined ? {} : ({ snoozedUntil: answer.snoozedUntil } as const);
  // "Not now" postpones an item; it does not take away that a clinician must look at it.
  if (answer.state === "due" && entry.state === "needs-clinician") return { ...rest, ...snooze };
  if (answer.state === "not-applicable" && !answer.note?.trim()) return entry;
  return { ...rest, ...snooze, state: answer.state, by: "clinician" };
};

/** The entries after what the clinician said of them; "does not apply" counts only with its reason. */
export const withAnswers = (
  entries: readonly ChecklistEntry[],
  answers: Answers["checklist"],
): readonly ChecklistEntry[] => entries.map((entry) => stateAfter(entry, answers));
