import type { PlanAnswers } from "../answers.ts";
import type { ChecklistEntry } from "../review.ts";
import { checklist } from "./index.ts";
import type { ChecklistItem, ItemFinding } from "./item.ts";

/** Whether what the plan shows may stand over what the record showed: it may alarm, and settle a factual item. */
const counts = (item: ChecklistItem, before: ChecklistEntry, found: ItemFinding): boolean => {
  if (found.state === "needs-clinician") return before.state !== "needs-clinician";
  if (found.state === "due") return before.by === "earlier plan";
  return !item.judgement && before.state === "due";
};

const after = (
  entry: ChecklistEntry,
  plan: PlanAnswers,
  held: PlanAnswers | undefined,
): ChecklistEntry => {
  const item = checklist.find(({ id }) => id === entry.id);
  const found = item?.fromPlan?.(plan, held);
  if (!item || !found || !counts(item, entry, found)) return entry;
  return { ...entry, state: found.state, says: found.says, by: "plan" };
};

/** The entries after what is written in the plan; `held` is the plan as the record has it, where there is one. */
export const withPlan = (
  entries: readonly ChecklistEntry[],
  plan: PlanAnswers,
  held: PlanAnswers | undefined,
): readonly ChecklistEntry[] => entries.map((entry) => after(entry, plan, held));
