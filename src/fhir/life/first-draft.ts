import type { CarePlan } from "fhir/r4";
import { draftMark } from "../plan/to-narrative.ts";

/** Where the narrative of a draft bears its mark: after its heading and its date. */
const head = /<\/h1><p>[^<]*<\/p>/;

/**
 * The plan as it may stand alone while its parts are still to be written: a draft that says so in its words.
 * Written one by one, a plan must never look agreed before it is whole.
 */
export const asFirstDraft = (plan: CarePlan): CarePlan => {
  const div = plan.text?.div ?? "";
  if (div === "" || div.includes(draftMark)) return { ...plan, status: "draft" };
  const marked = div.replace(head, (found) => `${found}${draftMark}`);
  return { ...plan, status: "draft", text: { status: "generated", div: marked } };
};
