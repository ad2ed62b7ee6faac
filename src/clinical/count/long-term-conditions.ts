import { isLongTerm } from "../groups.ts";
import type { ConditionEvent } from "../record.ts";
import type { Count } from "../review.ts";
import { distinct, toCount } from "./tally.ts";

/** Distinct long-term conditions that are active, whenever they began. */
export const countLongTermConditions = (conditions: readonly ConditionEvent[]): Count =>
  toCount(
    distinct(
      conditions.filter(({ group, active }) => active && isLongTerm(group)),
      ({ group }) => group,
    ),
  );
