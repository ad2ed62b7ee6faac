import { missingFrom } from "#clinical/plan/index.ts";
import type { MissingField } from "#clinical/plan/missing-fields.ts";
import { tidied, type Work } from "../work.ts";

/** The required fields that the work does not answer yet; an empty row is no answer. */
export const stillMissing = ({ plan }: Work): readonly MissingField[] => missingFrom(tidied(plan));
