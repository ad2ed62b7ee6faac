import { fault, ok, type Result } from "#clinical/result.ts";
import { type Json, objectsOf } from "#fhir/element/json.ts";
import { type PlanVersion, toPlanVersion } from "#fhir/life/plan-version.ts";
import type { EhrFault } from "../fault.ts";
import { readPages } from "../read-pages.ts";
import type { Door } from "../safe-fetch.ts";
import { toFault } from "../write/to-fault.ts";

const newestFirst = (a: PlanVersion, b: PlanVersion): number =>
  (a.at ?? "") < (b.at ?? "") ? 1 : -1;

/** Every version of a plan that the record still has, newest first; `reference` is where the plan is now. */
export const readHistory = async (
  session: Door,
  reference: string,
): Promise<Result<readonly PlanVersion[], EhrFault>> => {
  const { matches, failure } = await readPages(session, `${reference}/_history`);
  const resources: readonly Json[] = objectsOf(matches.map(({ resource }) => resource));
  if (failure && resources.length === 0)
    return fault(toFault(failure, "read earlier versions of the plan"));
  return ok(resources.map(toPlanVersion).toSorted(newestFirst));
};
