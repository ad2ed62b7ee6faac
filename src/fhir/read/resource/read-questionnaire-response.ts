import { isDay } from "#clinical/day.ts";
import type { SaidOfItem } from "#clinical/record.ts";
import { asObject, asText, type Json, objectsOf } from "../../element/json.ts";
import { isOurs, stateCodes } from "../../plan/ours.ts";
import { scoreIn, totalOfLinkId } from "../../result/score.ts";
import type { Context, Entry, Telling, Told } from "../entry.ts";
import { readDismissal } from "../read-dismissal.ts";

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

/** Tells the totals among the items; of those that cannot be used, the first reason. */
const tellScores = (
  { id, when }: Entry,
  items: readonly Json[],
  { scores }: Telling,
): string | undefined => {
  let because: string | undefined;
  for (const item of items) {
    const total = totalOfLinkId(asText(item.linkId) ?? "");
    const answer = objectsOf(item.answer)[0];
    if (total === undefined || answer === undefined) continue;
    const { instrument } = total;
    const score = scoreIn(answer, total);
    if ("because" in score) because ??= score.because;
    else {
      const says = asText(item.text) ?? instrument;
      scores.push({ id, when, sure: true, says, instrument, value: score.value });
    }
  }
  return because;
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

const tellAttestation = (
  { id, json, when }: Entry,
  items: readonly Json[],
  { attestations }: Telling,
): void => {
  const dismissal = readDismissal(json);
  if (dismissal) attestations.push({ id, when, done: [], dismissal });
  if (!isOurs("QuestionnaireResponse", json)) return;
  const done = items.filter(isDone).flatMap(({ linkId }) => asText(linkId) ?? []);
  const said = objectsOf(json.item).flatMap(saidOf);
  attestations.push({ id, when, done, said });
};

/** The scores that a questionnaire holds, and, in one of ours, the checklist items attested as done. */
export const readQuestionnaireResponse = (entry: Entry, _: Context, telling: Telling): Told => {
  const items = itemsOf(entry.json);
  tellAttestation(entry, items, telling);
  const because = tellScores(entry, items, telling);
  return because === undefined ? "something" : { because };
};
