import type { Bundle, FhirResource } from "fhir/r4";
import { bearsData } from "./plan/plan-data.ts";

/** Whether a later launch can read back from these entries what was answered. */
export const keepsAnswers = ({ entry = [] }: Bundle<FhirResource>): boolean =>
  entry.some(
    ({ resource }) =>
      resource?.resourceType === "QuestionnaireResponse" ||
      (resource?.resourceType === "DocumentReference" && bearsData(resource)),
  );
