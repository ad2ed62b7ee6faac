import { careMeasures } from "./care-measures.ts";
import { followUpMeasures } from "./follow-up-measures.ts";
import type { Measure } from "./measure.ts";
import { safetyMeasures } from "./safety-measures.ts";

/** Every measure, in reading order; those that a record cannot tell say so. */
export const measures: readonly Measure[] = [
  ...safetyMeasures,
  ...careMeasures,
  ...followUpMeasures,
  {
    kind: "not measured",
    id: "patient-experience",
    title: "Believed, understood, not blamed",
    from: "B2",
    because: "patients’ answers are asked outside the record",
  },
];
