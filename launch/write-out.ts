import type { Preview, Receipt } from "#app/ports.ts";
import type { Answers } from "#clinical/answers.ts";
import { fault, type Result } from "#clinical/result.ts";
import type { EhrFault } from "#ehr/fault.ts";
import type { Session } from "#ehr/session.ts";
import type { Read } from "./read-in.ts";

/** The transaction for these answers, against the plan that the record held when it was read. */
const bundleFor = async (answers: Answers, { sources, record }: Read) => {
  const [{ toPlanBundle }, { findOurPlan }] = await Promise.all([
    import("#fhir/to-plan-bundle.ts"),
    import("#fhir/existing-plan.ts"),
  ]);
  return toPlanBundle(answers, record, findOurPlan(sources, answers.planId));
};

/** What a save would write, exactly. */
export const previewOf = async (answers: Answers, read: Read): Promise<Preview> => {
  const { toPreview } = await import("#fhir/to-preview.ts");
  return toPreview(await bundleFor(answers, read), answers, read.record);
};

/** Writes what the preview showed. */
export const saveOf = async (
  session: Session,
  answers: Answers,
  read: Read,
): Promise<Result<Receipt, EhrFault>> => {
  if (answers.patient !== `Patient/${session.patient}`) return fault({ kind: "wrongPatient" });
  const { savePlan } = await import("#ehr/save-plan.ts");
  const bundle = await bundleFor(answers, read);
  return savePlan(session, bundle, { shown: read.sources.sources.Patient.resources[0] });
};
