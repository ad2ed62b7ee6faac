import { isDay } from "#clinical/day.ts";
import type { SaidOfItem } from "#clinical/record.ts";
import { asObject, asText, type Json, objectsOf } from "../../element/json.ts";
import { isOurs, stateCodes } from "../../plan/ours.ts";
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

const remark = (answer: Json, linkId: string): Json | undefined =>
  objectsOf(objectsOf(answer.item).find((item) => item.linkId === linkId)?.answer)[0];

/** What our own response says of one checklist item: its state, the reason, and until when it waits. */
const saidOf = ({ linkId, answer }: Json): readonly SaidOfItem[] => {
  const id = asText(linkId) ?? "";
  const first = objectsOf(answer)[0];
  const coding = asObject(first?.valueCoding);
  const state = asText(coding?.code);
  if (first === undefined || state === undefined || coding?.system !== stateCodes) return [];
  const until = asText(remark(first, `${id}.until`)?.valueDate) ?? "";
  const note = asText(remark(first, `${id}.note`)?.valueString);
  return [{ id, state, note, until: isDay(until) ? until : undefined }];
};

const attestationOf = (
  { id, json, when }: Entry,
  items: readonly Json[],
): Events["attestations"] => {
  if (!isOurs("QuestionnaireResponse", json)) return [];
  const done = items.filter(isDone).flatMap(({ linkId }) => asText(linkId) ?? []);
  return [{ id, when, done, said: objectsOf(json.item).flatMap(saidOf) }];
};

/** The scores that a questionnaire holds, and, in one of ours, the checklist items attested as done. */
export const readQuestionnaireResponse = (entry: Entry): Read => {
  const items = itemsOf(entry.json);
  const { scores, because } = scoresOf(entry, items);
  const attestations = attestationOf(entry, items);
  return because === undefined ? { scores, attestations } : { scores, attestations, because };
};
