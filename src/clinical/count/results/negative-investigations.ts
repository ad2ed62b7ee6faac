import type { Window } from "../../day.ts";
import { isNegativeFamily } from "../../groups.ts";
import type { Count } from "../../review.ts";
import { certaintyIn, toCount } from "../tally.ts";
import type { DayResult, ResultsByFamily } from "./by-day.ts";

/** A normal result, or a report or procedure that says so, on a day without an abnormal result of the family. */
const isNegative = ({ normality, saysNormal }: DayResult): boolean =>
  normality === "normal" || (saysNormal && normality !== "abnormal");

/** Negative investigations of the window, one a family and day; a partial date stays a maybe (contract §9.5). */
export const countNegativeInvestigations = (families: ResultsByFamily, window: Window): Count =>
  toCount(
    [...families].flatMap(([name, results]) =>
      !isNegativeFamily(name)
        ? []
        : results.filter(isNegative).flatMap((result) => {
            const certainty = certaintyIn(result, window);
            if (certainty === "out") return [];
            const sure = certainty === "sure" && result.when.exact;
            return [{ name, sure, evidence: result.ids }];
          }),
    ),
    window,
  );
