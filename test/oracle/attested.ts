import type { Day } from "./dates.ts";
import { at, type Json, objects, text } from "./json.ts";
import type { Read } from "./record.ts";
import type { Grounds } from "./safety.ts";

const ours = "https://throughline.example/id/questionnaire-response";

/** §6, seen: the checklist item that attests each finding. */
const itemOf: Readonly<Record<string, string>> = {
  "alarm-symptom": "A3",
  "white-2023": "A3",
  "new-symptom": "A3",
  "abnormal-open": "A4",
  "pending-result": "A4",
  "open-urgent-referral": "A4",
  "self-harm": "A6",
};

/** §6, seen: "item whose linkId is the item id, `answer.valueCoding.code` `done`". */
const attests = (items: unknown, id: string): boolean =>
  objects(items).some(
    (item) =>
      (text(item.linkId) === id &&
        objects(item.answer).some((answer) => at(answer, "valueCoding", "code") === "done")) ||
      attests(item.item, id),
  );

const isOurs = (response: Json): boolean =>
  objects(response.identifier).some(({ system }) => system === ours);

/** §6, seen: "or the clinician attests it now"; our snapshot "dated by the earliest day of `authored`, the evidence by its latest possible day". */
export const isSeen = (
  { id, events }: Grounds,
  { questionnaires }: Read,
  attestedNow: readonly string[],
): boolean => {
  const item = itemOf[id];
  if (item === undefined) return false;
  if (attestedNow.includes(item)) return true;
  const latest: Day =
    events
      .map(({ when }) => when.latest)
      .sort()
      .at(-1) ?? "";
  return questionnaires.some(
    ({ resource, when }) =>
      isOurs(resource) && attests(resource.item, item) && when.earliest >= latest,
  );
};
