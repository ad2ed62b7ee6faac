import type { Bundle, FhirResource } from "fhir/r4";
import type { Answers } from "#clinical/answers.ts";
import { planText } from "#clinical/plan/index.ts";
import { onlyText } from "#clinical/plan/only-text.ts";
import { onItsTrack } from "#clinical/plan/pem-track.ts";
import type { PatientRecord } from "#clinical/record.ts";
import { entryWords } from "./plan/preview-words.ts";

/** One entry of the transaction, in words and exactly as it will be sent. */
export type PlanPreviewEntry = {
  readonly resourceType: string;
  readonly verb: "create" | "update";
  readonly title: string;
  readonly says: readonly string[];
  readonly json: string;
};

/** Everything that a save would write, and the plan as text to copy. */
export type PlanPreview = { readonly entries: readonly PlanPreviewEntry[]; readonly text: string };

/** The status that the Bundle will write, which may be a draft where an active plan was asked for. */
const writtenStatus = ({ entry = [] }: Bundle<FhirResource>): Answers["status"] =>
  entry.some(
    ({ resource }) => resource?.resourceType === "CarePlan" && resource.status === "active",
  )
    ? "active"
    : "draft";

/** The Bundle as a clinician and a patient check it before anything is written. */
export const toPreview = (
  bundle: Bundle<FhirResource>,
  answers: Answers,
  record: PatientRecord,
): PlanPreview => {
  const typed = onlyText(answers);
  const plan = onItsTrack(typed.plan, record);
  const written = { ...typed, plan, status: writtenStatus(bundle) };
  const entries = (bundle.entry ?? []).flatMap(({ resource, request }) =>
    resource === undefined
      ? []
      : [
          {
            resourceType: resource.resourceType,
            verb: request?.method === "PUT" ? ("update" as const) : ("create" as const),
            ...entryWords(resource, written),
            json: JSON.stringify(resource, undefined, 2),
          },
        ],
  );
  return { entries, text: planText(written, record) };
};
