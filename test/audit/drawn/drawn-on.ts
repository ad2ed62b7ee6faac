import fc from "fast-check";
import type { Day } from "#clinical/day.ts";
import type { PatientRecord } from "#clinical/record.ts";
import { recordsOf } from "./records.ts";

/** Drawn records of a day, each of a patient of its own; the same for the same seed. */
export const drawnOn = (asOf: Day, many: number, seed = 20_261_122): readonly PatientRecord[] =>
  fc.sample(recordsOf(asOf), { numRuns: many, seed }).map((record, at) => ({
    ...record,
    person: { ...record.person, id: `Patient/${at}` },
  }));
