import type { Bundle, FhirResource, Provenance } from "fhir/r4";
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

/** What will be sent: the plan’s parts and, after them, who wrote them. */
export type Sent = {
  readonly bundle: Bundle<FhirResource>;
  readonly after?: Bundle<FhirResource> | undefined;
  readonly provenance?: Provenance | undefined;
};

/** The status that the Bundle will write, which may be a draft where an active plan was asked for. */
const writtenStatus = ({ entry = [] }: Bundle<FhirResource>): Answers["status"] =>
  entry.some(
    ({ resource }) =>
      (resource?.resourceType === "CarePlan" && resource.status === "active") ||
      (resource?.resourceType === "DocumentReference" && resource.docStatus === "final"),
  )
    ? "active"
    : "draft";

/** The Bundle as a clinician and a patient check it before anything is written. */
export const toPreview = (
  { bundle, after, provenance }: Sent,
  answers: Answers,
  record: PatientRecord,
): PlanPreview => {
  const typed = onlyText(answers);
  const plan = onItsTrack(typed.plan, record);
  const written = { ...typed, plan, status: writtenStatus(bundle) };
  const shown = (resource: FhirResource, method: string | undefined): PlanPreviewEntry => ({
    resourceType: resource.resourceType,
    verb: method === "PUT" ? "update" : "create",
    ...entryWords(resource, written),
    json: JSON.stringify(resource, undefined, 2),
  });
  const entries = [
    ...[...(bundle.entry ?? []), ...(after?.entry ?? [])].flatMap(({ resource, request }) =>
      resource === undefined ? [] : [shown(resource, request?.method)],
    ),
    ...(provenance === undefined ? [] : [shown(provenance, "POST")]),
  ];
  return { entries, text: planText(written, record) };
};
