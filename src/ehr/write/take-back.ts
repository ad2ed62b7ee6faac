import { asObject, type Json } from "#fhir/element/json.ts";
import { safeFetch } from "../safe-fetch.ts";
import type { Tools, Writing } from "./look/look-before.ts";
import { versionOf } from "./planned.ts";
import { changeOnce } from "./write-once.ts";

const inError = (resource: Json): Json =>
  resource.resourceType === "Goal"
    ? { ...resource, lifecycleStatus: "entered-in-error" }
    : { ...resource, status: "entered-in-error" };

const takeOne = async (session: Writing, reference: string, tools: Tools): Promise<boolean> => {
  const type = reference.split("/")[0] ?? "";
  const read = await safeFetch<Json>(session, { path: reference, expect: [type] });
  const stray = read.ok ? asObject(read.body) : undefined;
  if (!stray) return false;
  return (await changeOnce(session, inError(stray), versionOf(stray), tools)).ok;
};

/**
 * Marks what was created for a plan that then was refused as entered in error; nothing is deleted.
 * Returns what could not be marked.
 */
export const takeBack = async (
  session: Writing,
  references: readonly string[],
  tools: Tools,
): Promise<readonly string[]> => {
  const left: string[] = [];
  for (const reference of references)
    if (!(await takeOne(session, reference, tools))) left.push(reference);
  return left;
};
