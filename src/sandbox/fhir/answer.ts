import type { OperationOutcome, Resource } from "@medplum/fhirtypes";
import { statusOf } from "./outcomes.ts";

/** The answer of a FHIR request before it becomes HTTP: the outcome decides the status. */
export type Answer = readonly [OperationOutcome, Resource?, ...unknown[]];

const mime = "application/fhir+json; charset=utf-8";

/** A FHIR answer as HTTP. */
export const fhirJson = (
  status: number,
  resource: unknown,
  headers: HeadersInit = {},
): Response => {
  const all = new Headers(headers);
  all.set("Content-Type", mime);
  all.set("Cache-Control", "no-store");
  return new Response(JSON.stringify(resource), { status, headers: all });
};

const isGood = (status: number) => status >= 200 && status < 300;

/** ETag, Last-Modified and, for what was created, Location. */
const versionHeaders = (base: string, status: number, resource: Resource): Headers => {
  const { versionId, lastUpdated } = resource.meta ?? {};
  const headers = new Headers();
  if (!versionId || !resource.id) return headers;
  const location = `${base}/${resource.resourceType}/${resource.id}/_history/${versionId}`;
  headers.set("ETag", `W/"${versionId}"`);
  if (lastUpdated) headers.set("Last-Modified", new Date(lastUpdated).toUTCString());
  if (status === 201) headers.set("Location", location);
  return headers;
};

/** The HTTP response of an answer; `Prefer: return=minimal` leaves the body of a write out. */
export const toResponse = (
  request: Request,
  base: string,
  [outcome, resource]: Answer,
): Response => {
  const status = statusOf(outcome);
  const { id: _, ...shown } = outcome;
  if (!resource || !isGood(status)) return fhirJson(status, shown);
  const headers = versionHeaders(base, status, resource);
  const minimal = /return=minimal/.test(request.headers.get("Prefer") ?? "");
  const isWrite = request.method !== "GET" && resource.resourceType !== "Bundle";
  return minimal && isWrite
    ? new Response(null, { status, headers })
    : fhirJson(status, resource, headers);
};

/** An error as HTTP. */
export const toRefusal = (outcome: OperationOutcome, headers: HeadersInit = {}): Response => {
  const { id: _, ...shown } = outcome;
  return fhirJson(statusOf(outcome), shown, headers);
};
