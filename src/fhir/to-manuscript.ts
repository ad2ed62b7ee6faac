import type { Bundle, FhirResource, Provenance } from "fhir/r4";
import type { Answers } from "#clinical/answers.ts";
import type { PatientRecord } from "#clinical/record.ts";
import type { ExistingDocument } from "./existing-document.ts";
import type { ExistingPlan } from "./existing-plan.ts";
import { toDocumentLife } from "./life/to-document-life.ts";
import { closeParts, type Turn, toLifeBundle } from "./life/to-life-bundle.ts";
import { withPlanData } from "./plan/plan-data.ts";
import { toDocument } from "./to-document.ts";
import { toPlanBundle } from "./to-plan-bundle.ts";
import { toProvenance, withProvenanceNote } from "./to-provenance.ts";

/** One plan in every form in which a record may keep it. */
export type PlanManuscript = {
  readonly plan: Bundle<FhirResource>;
  /** What had no room in the plan's transaction, and follows it. */
  readonly after: Bundle<FhirResource> | undefined;
  readonly document: Bundle<FhirResource>;
  readonly provenance: Provenance;
  /** The plan with its provenance as a note. */
  readonly noted: Bundle<FhirResource>;
};

/** What the record holds already of the plan that is written, moved on, or replaced. */
export type Held = {
  readonly plan?: ExistingPlan | undefined;
  readonly document?: ExistingDocument | undefined;
};

type Forms = Pick<PlanManuscript, "plan" | "after" | "document">;

const written = (answers: Answers, record: PatientRecord, { plan, document }: Held): Forms => ({
  plan: toPlanBundle(answers, record, plan),
  after: undefined,
  document: toDocument(answers, record, document),
});

const replacing = (answers: Answers, record: PatientRecord, { plan, document }: Held): Forms => ({
  plan: toPlanBundle(answers, record, undefined, plan),
  after: plan && closeParts(answers, plan),
  document: toDocument(answers, record, undefined, document),
});

/** A plan that the record keeps in one form only has no other to move on. */
const moved = (
  answers: Answers,
  to: Turn,
  record: PatientRecord,
  { plan, document }: Held,
): Forms => {
  const onPaper = document && toDocumentLife(answers, to, document);
  const life = plan && toLifeBundle(answers, to, plan);
  return {
    plan: life?.bundle ?? onPaper ?? toPlanBundle(answers, record),
    after: life?.after,
    document: onPaper ?? life?.bundle ?? toDocument(answers, record),
  };
};

const formsOf = (answers: Answers, record: PatientRecord, held: Held): Forms => {
  const to = answers.change?.to;
  switch (to) {
    case undefined:
      return written(answers, record, held);
    case "replaced":
      return replacing(answers, record, held);
    case "on-hold":
    case "completed":
    case "entered-in-error":
      return moved(answers, to, record, held);
  }
};

/** What a site has agreed to. */
export type Agreed = { readonly planData: boolean };

/** A document bears the plan as data too where the site agreed; one that only moves on keeps what it bore. */
const withData = (forms: Forms, answers: Answers, record: PatientRecord): Forms => {
  const moves = answers.change !== undefined && answers.change.to !== "replaced";
  return moves
    ? forms
    : {
        ...forms,
        document: withPlanData(forms.document, toPlanBundle(answers, record), answers.at),
      };
};

/** Writes one plan in every form; which of them is sent is for the record to say. */
export const toManuscript = (
  answers: Answers,
  record: PatientRecord,
  held: Held = {},
  agreed: Agreed = { planData: false },
): PlanManuscript => {
  const plain = formsOf(answers, record, held);
  const forms = agreed.planData ? withData(plain, answers, record) : plain;
  const [head] = forms.plan.entry ?? [];
  const provenance = toProvenance(answers, record, {
    reference: head?.fullUrl ?? "",
    changes: head?.request?.method === "PUT",
  });
  return { ...forms, provenance, noted: withProvenanceNote(forms.plan, provenance) };
};
