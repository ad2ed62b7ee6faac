import type { Bundle, FhirResource, Patient } from "fhir/r4";
import type { SourceType } from "#clinical/record.ts";
import { fault, ok, type Result } from "#clinical/result.ts";
import { asObject } from "#fhir/element/json.ts";
import { resolve } from "#fhir/element/reference.ts";
import { ownerOf } from "./belongs.ts";
import type { EhrFault } from "./fault.ts";
import { safeFetch } from "./safe-fetch.ts";
import { sleep } from "./sleep.ts";
import { readCapabilities } from "./write/capabilities.ts";
import type { Tools, Writing } from "./write/look/look-before.ts";
import { type Planned, plannedIn, referenceOf } from "./write/planned.ts";
import { nameOf, type Receipt, writeReceipt } from "./write/receipt.ts";
import { withPlaces } from "./write/references.ts";
import { toFault } from "./write/to-fault.ts";
import { createOnce } from "./write/write-once.ts";

/** What was stored, read back. */
export type StoredApart = Pick<Receipt, "stored" | "warnings">;

const noNames: ReadonlyMap<string, string> = new Map();
/** The record still answers for this patient, and everything is about them. */
const check = async (
  session: Writing,
  planned: readonly Planned[],
): Promise<EhrFault | undefined> => {
  const path = `Patient/${encodeURIComponent(session.patient)}`;
  const patient = await safeFetch<Patient>(session, { path, expect: ["Patient"] });
  if (!patient.ok) return toFault(patient, "read the patient’s details");
  const theirs = planned.every(
    ({ type, resource }) => ownerOf(type as SourceType, resource, session.patient) === "theirs",
  );
  return theirs && patient.body.id === session.patient ? undefined : { kind: "wrongPatient" };
};

/** Where a transaction put each entry; undefined where it did not do so for all of them. */
const atOnce = async (
  session: Writing,
  bundle: Bundle<FhirResource>,
): Promise<readonly string[] | undefined> => {
  const write = { method: "POST" as const, body: bundle };
  const answer = await safeFetch<Bundle>(session, { path: session.iss, expect: ["Bundle"], write });
  if (!answer.ok || answer.body.type !== "transaction-response") return undefined;
  const places = (answer.body.entry ?? []).map(({ response, resource }) => {
    const body = asObject(resource);
    return body ? referenceOf(body) : resolve(response?.location ?? "", noNames);
  });
  const known = places.filter((place) => place !== undefined);
  return known.length === (bundle.entry ?? []).length ? known : undefined;
};

/** Each in its order, looked for before it is created: what an unanswered transaction wrote is found and kept. */
const oneByOne = async (
  session: Writing,
  planned: readonly Planned[],
  tools: Tools,
): Promise<Result<readonly string[], EhrFault>> => {
  const places = new Map<string, string>();
  for (const part of planned) {
    const written = await createOnce(session, part, withPlaces(part.resource, places), tools);
    if (!written.ok) return fault(toFault(written, `write the ${nameOf(part.type)}`));
    places.set(part.name, referenceOf(written.resource));
  }
  return ok(planned.map(({ name }) => places.get(name) ?? ""));
};

/**
 * Saves what is written apart from the plan: scores, or requests with their information. All at once where the server
 * can, else one by one; saving it again creates nothing twice.
 */
export const saveApart = async (
  session: Writing,
  bundle: Bundle<FhirResource>,
  pause: (ms: number) => Promise<void> = sleep,
): Promise<Result<StoredApart, EhrFault>> => {
  const planned = plannedIn(bundle);
  const wrong = await check(session, planned);
  if (wrong) return fault(wrong);
  const can = await readCapabilities(session);
  const sent = can.transaction === "no" ? undefined : await atOnce(session, bundle);
  const places = sent ? ok(sent) : await oneByOne(session, planned, { can, pause });
  if (!places.ok) return places;
  const { stored, warnings } = await writeReceipt(session, planned, places.value);
  return ok({ stored, warnings });
};
