import { asObject, asText, type Json, objectsOf } from "../../element/json.ts";
import { isOurs } from "../../plan/identifiers.ts";
import type { Entry, Events, Read } from "../entry.ts";
import { scoreIn, totalOfLinkId } from "./read-score.ts";

/** Every item, nested ones too, in document order; without recursion, since the nesting is the sender's. */
const itemsOf = (response: Json): readonly Json[] => {
  const found: Json[] = [];
  const waiting = [...objectsOf(response.item)].reverse();
  for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
    found.push(item);
    const inAnswers = objectsOf(item.answer).flatMap((answer) => objectsOf(answer.item));
    for (const inner of [...objectsOf(item.item), ...inAnswers].reverse()) waiting.push(inner);
  }
  return found;
};

const scoresOf = (
  { id, when }: Entry,
  items: readonly Json[],
): { readonly scores: Events["scores"]; readonly because: string | undefined } => {
  const scores: Events["scores"][number][] = [];
  let because: string | undefined;
  for (const item of items) {
    const total = totalOfLinkId(asText(item.linkId) ?? "");
    const answer = objectsOf(item.answer)[0];
    if (total === undefined || answer === undefined) continue;
    const score = scoreIn(answer, total);
    if ("because" in score) because ??= score.because;
    else {
      const says = asText(item.text) ?? total.instrument;
      scores.push({ id, when, sure: true, says, instrument: total.instrument, value: score.value });
    }
  }
  return { scores, because };
};

const isDone = (item: Json): boolean =>
  objectsOf(item.answer).some((answer) => asObject(answer.valueCoding)?.code === "done");

const attestationOf = (
  { id, json, when }: Entry,
  items: readonly Json[],
): Events["attestations"] => {
  if (!isOurs("QuestionnaireResponse", json)) return [];
  const done = items.filter(isDone).flatMap(({ linkId }) => asText(linkId) ?? []);
  return [{ id, when, done }];
};

/** The scores that a questionnaire holds, and, in one of ours, the checklist items attested as done. */
export const readQuestionnaireResponse = (entry: Entry): Read => {
  const items = itemsOf(entry.json);
  const { scores, because } = scoresOf(entry, items);
  const attestations = attestationOf(entry, items);
  return because === undefined ? { scores, attestations } : { scores, attestations, because };
};
