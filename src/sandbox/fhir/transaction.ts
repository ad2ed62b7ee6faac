import { badRequest } from "@medplum/core";
import { type FhirRequest, type FhirRouter, processBatch } from "@medplum/fhir-router";
import type { Bundle, BundleEntry, OperationOutcome } from "@medplum/fhirtypes";
import { refuseQuery } from "../search/check-query.ts";
import type { Store } from "../store/store.ts";
import type { Answer } from "./answer.ts";
import { statusOf } from "./outcomes.ts";
import type { SandboxRepository } from "./repository.ts";

const allOk: OperationOutcome = {
  resourceType: "OperationOutcome",
  id: "ok",
  issue: [{ severity: "information", code: "informational" }],
};

const isGood = ({ response }: BundleEntry): boolean => /^2/.test(response?.status ?? "");

/** Two entries for one resource have no defined result (R4 http.html#trules). */
const isTwice = (bundle: Bundle): string | undefined => {
  const targets = (bundle.entry ?? [])
    .filter(({ request }) => request?.method === "PUT")
    .map(({ request }) => request?.url ?? "");
  const names = (bundle.entry ?? []).flatMap(({ fullUrl }) => fullUrl ?? []);
  return [targets, names].flatMap((list) => list.filter((one, at) => list.indexOf(one) !== at))[0];
};

/** An `ifMatch` that the router would not understand would be dropped, and the write left unguarded. */
const unreadableGuard = (bundle: Bundle): boolean =>
  (bundle.entry ?? []).some(({ request }) => request?.ifMatch && !/"[^"]+"/.test(request.ifMatch));

/** An entry cannot show by a self link what was left out of its search, so nothing is left out. */
const unanswerable = (bundle: Bundle): OperationOutcome | undefined =>
  (bundle.entry ?? [])
    .filter(({ request }) => request?.method === "GET" && request.url.includes("?"))
    .map(({ request }) => {
      const [type = "", query = ""] = (request?.url ?? "").split("?");
      return refuseQuery(type, new URLSearchParams(query), true);
    })
    .find((refusal) => refusal !== undefined);

const described = (entry: BundleEntry): BundleEntry => {
  const { resource, response } = entry;
  const version = resource?.meta?.versionId;
  const outcome = response?.outcome as OperationOutcome | undefined;
  if (!response || !isGood(entry)) {
    const status = outcome ? String(statusOf(outcome)) : "500";
    return { ...entry, response: { ...response, status } };
  }
  return {
    ...(resource && { resource }),
    response: {
      status: response.status === "201" ? "201 Created" : "200 OK",
      ...(version && {
        location: `${resource.resourceType}/${resource.id}/_history/${version}`,
        etag: `W/"${version}"`,
      }),
      ...(resource?.meta?.lastUpdated && { lastModified: resource.meta.lastUpdated }),
    },
  };
};

const failure = (bundle: Bundle): OperationOutcome | undefined => {
  const at = (bundle.entry ?? []).findIndex((entry) => !isGood(entry));
  const failed = bundle.entry?.[at];
  if (!failed) return undefined;
  const outcome =
    (failed.response?.outcome as OperationOutcome | undefined) ?? badRequest("Refused");
  return {
    ...outcome,
    issue: outcome.issue.map((issue) => ({
      ...issue,
      diagnostics: [`Bundle.entry[${at}]`, issue.diagnostics].filter(Boolean).join(": "),
    })),
  };
};

const refuseBundle = (bundle: Bundle): OperationOutcome | undefined => {
  if (bundle.type !== "transaction" && bundle.type !== "batch") {
    return badRequest(`A Bundle of type ${bundle.type} cannot be processed`);
  }
  if (unreadableGuard(bundle)) return badRequest('request.ifMatch is written W/"version"');
  const twice = bundle.type === "transaction" ? isTwice(bundle) : undefined;
  return twice ? badRequest(`Two entries stand for ${twice}`) : unanswerable(bundle);
};

const answered = (bundle: Bundle, answer: Bundle): Answer => {
  const failed = bundle.type === "transaction" ? failure(answer) : undefined;
  if (failed) return [failed];
  const type = bundle.type === "batch" ? "batch-response" : "transaction-response";
  return [allOk, { ...answer, type, entry: (answer.entry ?? []).map(described) }];
};

/**
 * Runs a batch or a transaction. The router would refuse more than eight conditional entries and
 * would leave the first writes of a failed transaction standing; so it only ever sees a batch,
 * and what a transaction wrote is taken back here when any entry fails.
 */
export const runBundle = async (
  request: FhirRequest,
  router: FhirRouter,
  repository: SandboxRepository,
  store: Store,
): Promise<Answer> => {
  const bundle = request.body as Bundle;
  const refusal = refuseBundle(bundle);
  if (refusal) return [refusal];
  const writing = store.begin();
  try {
    const asBatch: Bundle = { ...bundle, type: "batch" };
    const answer = answered(bundle, await processBatch(request, repository, router, asBatch));
    if (answer.length === 1) writing.undo();
    else writing.keep();
    return answer;
  } catch (bug) {
    writing.undo();
    throw bug;
  }
};
