import type { Attachment, Bundle, DocumentReference, FhirResource } from "fhir/r4";
import { planTitle } from "#clinical/plan/plan-title.ts";
import { asObject, asText, type Json, objectsOf } from "../element/json.ts";

/** The form of a plan as data; the text beside it is what people read. */
const dataType = "application/fhir+json";

const isData = ({ contentType }: Attachment): boolean => contentType === dataType;

/** Bytes as an attachment carries them. */
export const toBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));

const toData = (plan: Bundle<FhirResource>, at: string): Attachment => {
  // Only what is new: a plan that is replaced is no part of this one.
  const entry = (plan.entry ?? [])
    .filter(({ request }) => request?.method === "POST")
    .map(({ fullUrl, resource }) => ({
      ...(fullUrl ? { fullUrl } : {}),
      ...(resource ? { resource } : {}),
    }));
  const bytes = new TextEncoder().encode(
    JSON.stringify({ resourceType: "Bundle", type: "collection", entry }),
  );
  return {
    contentType: dataType,
    data: toBase64(bytes),
    size: bytes.length,
    title: `${planTitle}, as data`,
    creation: at,
  };
};

/**
 * The document with the plan as data beside its text, so that a record that keeps no answers of its own
 * still gives them back. Only for a site that agreed.
 */
export const withPlanData = (
  document: Bundle<FhirResource>,
  plan: Bundle<FhirResource>,
  at: string,
): Bundle<FhirResource> => ({
  ...document,
  entry: (document.entry ?? []).map((entry, index) =>
    index === 0 && entry.resource?.resourceType === "DocumentReference"
      ? {
          ...entry,
          resource: {
            ...entry.resource,
            content: [...entry.resource.content.slice(0, 1), { attachment: toData(plan, at) }],
          },
        }
      : entry,
  ),
});

/** Whether the document bears the plan as data. */
export const bearsData = ({ content }: DocumentReference): boolean =>
  content.some(({ attachment }) => isData(attachment));

const parsed = (data: string): Json | undefined => {
  try {
    const bytes = Uint8Array.from(atob(data), (each) => each.codePointAt(0) ?? 0);
    return asObject(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined;
  }
};

/** The answers that the document's data holds; undefined where it holds none that can be read. */
export const answersInData = ({ content }: DocumentReference): Json | undefined => {
  const [data] = objectsOf(content).flatMap(({ attachment }) => {
    const found = asObject(attachment);
    return found?.contentType === dataType ? (asText(found.data) ?? []) : [];
  });
  const bundle = data === undefined ? undefined : parsed(data);
  return objectsOf(objectsOf(bundle?.entry).map(({ resource }) => resource)).find(
    ({ resourceType }) => resourceType === "QuestionnaireResponse",
  );
};
