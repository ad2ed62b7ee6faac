import type { Window } from "../day.ts";
import { countsAsSymptom } from "../groups.ts";
import type { SymptomEvent } from "../record.ts";
import type { Count, CountPart } from "../review.ts";
import { distinct, toCount } from "./tally.ts";

/** The symptom groups that the window's entries name, one part each. */
export const symptomGroups = (
  symptoms: readonly SymptomEvent[],
  window: Window,
): readonly CountPart[] =>
  distinct(
    symptoms.filter(({ group }) => countsAsSymptom(group)),
    ({ group }) => group,
    window,
  );

/** Distinct symptom groups in the window. */
export const countSymptomGroups = (symptoms: readonly SymptomEvent[], window: Window): Count =>
  toCount(symptomGroups(symptoms, window), window);
