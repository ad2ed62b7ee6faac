import { toEvidence } from "../count/tally.ts";
import type { PatientRecord, SourceType } from "../record.ts";
import type { Suppression } from "../review.ts";
import { cancer } from "./cancer.ts";
import { palliative } from "./palliative.ts";
import { pregnancy } from "./pregnancy.ts";
import { recentSelfHarm } from "./recent-self-harm.ts";
import { severeMentalIllness } from "./severe-mental-illness.ts";
import type { SuppressionRule } from "./suppression.ts";
import { under18 } from "./under-18.ts";

/** Every suppression, in the order of contract §6. */
export const suppressions: readonly SuppressionRule[] = [
  under18,
  pregnancy,
  palliative,
  cancer,
  severeMentalIllness,
  recentSelfHarm,
];

/** The sources that the suppressions read. */
export const suppressionSources: readonly SourceType[] = [
  ...new Set(suppressions.flatMap(({ reads }) => reads)),
];

/** The suppressions that stand on the record; a maybe is enough (contract §6). */
export const findSuppressed = (record: PatientRecord): readonly Suppression[] =>
  suppressions.flatMap(({ id, standsOn }) => {
    const evidence = toEvidence(standsOn(record).map((entry) => entry.id));
    return evidence.length === 0 ? [] : [{ id, evidence }];
  });
