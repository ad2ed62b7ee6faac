import type { Bundle, FhirResource, Provenance } from "fhir/r4";
import type { Answers } from "#clinical/answers.ts";
import type { PatientRecord } from "#clinical/record.ts";
import type { ExistingDocument } from "./existing-document.ts";
import type { ExistingPlan } from "./existing-plan.ts";
import { toDocument } from "./to-document.ts";
import { toPlanBundle } from "./to-plan-bundle.ts";
import { toProvenance, withProvenanceNote } from "./to-provenance.ts";

/** One plan in every form in which a record may keep it. */
export type PlanManuscript = {
  readonly plan: Bundle<FhirResource>;
  readonly document: Bundle<FhirResource>;
  readonly provenance: Provenance;
  /** The plan with its provenance as a note. */
  readonly noted: Bundle<FhirResource>;
};

/** What the record holds of the plan already. */
export type Held = {
  readonly plan?: ExistingPlan | undefined;
  readonly document?: ExistingDocument | undefined;
};

/** Writes one plan in every form; which of them is sent is for the record to say. */
export const toManuscript = (
  answers: Answers,
  record: PatientRecord,
  held: Held = {},
): PlanManuscript => {
  const plan = toPlanBundle(answers, record, held.plan);
  const provenance = toProvenance(answers, record, {
    reference: plan.entry?.[0]?.fullUrl ?? "",
    changes: held.plan !== undefined,
  });
  return {
    plan,
    document: toDocument(answers, record, held.document),
    provenance,
    noted: withProvenanceNote(plan, provenance),
  };
};
