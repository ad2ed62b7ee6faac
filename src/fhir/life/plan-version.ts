import { asObject, asText, type Json, objectsOf } from "../element/json.ts";
import { narrativeWords } from "../element/plain-text.ts";

/** One version of a plan as it stood: when it was written, by whom, and what it said. */
export type PlanVersion = {
  readonly version: string | undefined;
  /** The instant at which the record took it. */
  readonly at: string | undefined;
  readonly status: string;
  readonly author: string | undefined;
  readonly text: string;
};

/** A revision is its last contributor's, else the author's. */
const authorOf = (plan: Json): string | undefined => {
  const last = objectsOf(plan.contributor).at(-1) ?? asObject(plan.author);
  return asText(last?.display) ?? asText(last?.reference);
};

/** What a version of our CarePlan says of itself. */
export const toPlanVersion = (plan: Json): PlanVersion => ({
  version: asText(asObject(plan.meta)?.versionId),
  at: asText(asObject(plan.meta)?.lastUpdated),
  status: asText(plan.status) ?? "unknown",
  author: authorOf(plan),
  text: narrativeWords(plan),
});
