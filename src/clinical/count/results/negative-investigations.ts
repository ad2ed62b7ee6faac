import type { Window } from "../../day.ts";
import { isNegativeFamily } from "../../groups.ts";
import type { ResourceId } from "../../record.ts";
import type { Count } from "../../review.ts";
import { certaintyIn, toCount, toEvidence } from "../tally.ts";
import type { DayResult, ResultsByFamily } from "./by-day.ts";

/** A normal result, or the reports and procedures that say so, on a day without an abnormal result of the family. */
const negativesOf = ({ normality, ids, saysNormal }: DayResult): readonly ResourceId[] => {
  if (normality === "abnormal") return [];
  return normality === "normal" ? [...ids, ...saysNormal] : saysNormal;
};

/** Negative investigations of the window, one a family and day; a partial date stays a maybe (contract §9.5). */
export const countNegativeInvestigations = (families: ResultsByFamily, window: Window): Count =>
  toCount(
    [...families].flatMap(([name, results]) =>
      !isNegativeFamily(name)
        ? []
        : results.flatMap((result) => {
            const evidence = toEvidence(negativesOf(result));
            const certainty = certaintyIn(result, window);
            if (certainty === "out" || evidence.length === 0) return [];
            const sure = certainty === "sure" && result.when.exact;
            return [{ name, sure, evidence }];
          }),
    ),
    window,
  );
