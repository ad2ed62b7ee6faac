import { isAlarm } from "#clinical/groups.ts";
import type { PatientRecord, SymptomEvent } from "#clinical/record.ts";
import { symptomWords } from "../words/symptom-words.ts";
import { rowWords } from "../words/timeline-words.ts";
import { fullestRows } from "./fullest-rows.ts";
import { type Face, inOrder, type Mark, markOf, type Row } from "./mark.ts";

const shownApart = 7;

type Gathered = { -readonly [K in keyof Mark]: Mark[K] };

/** One mark for each group and day; a partial date stands alone (contract §4). */
const onePerDay = (events: readonly SymptomEvent[], { asOf }: PatientRecord, face: Face) => {
  const groups = new Map<string, Map<string, Gathered>>();
  events.forEach(({ id, group, when, sure, says }, at) => {
    const marks = groups.get(group) ?? new Map<string, Gathered>();
    groups.set(group, marks);
    const key = when.exact ? when.earliest : `partial ${at}`;
    const known = marks.get(key);
    const words = face === "together" ? symptomWords(group, face) : says;
    if (known === undefined) marks.set(key, markOf(asOf, { ids: [id], when, sure, says: words }));
    else {
      known.ids = [...known.ids, id];
      known.sure ||= sure;
    }
  });
  return groups;
};

/** Alarm symptoms, for the clinician alone; disclosures stay off a screen that others see. */
const toCheck = ({ alarms, asOf }: PatientRecord): Row => ({
  id: "to check",
  says: rowWords.clinician["to-check"],
  shape: "diamond",
  tone: "abnormal",
  labelled: true,
  marks: inOrder(
    alarms
      .filter(isAlarm)
      .map(({ id, when, sure, says }) => markOf(asOf, { ids: [id], when, sure, says })),
  ),
});

/** A row for each kind of symptom, the most frequent first; above them, for the clinician, what must be checked. */
export const symptomRows = (record: PatientRecord, face: Face): readonly Row[] => [
  ...(face === "together" ? [] : [toCheck(record)]),
  ...fullestRows(
    [...onePerDay(record.symptoms, record, face)].map(([group, marks]) => ({
      id: `symptom ${group}`,
      says: symptomWords(group, face),
      shape: "pill",
      tone: "symptom",
      marks: inOrder([...marks.values()]),
    })),
    shownApart,
    { id: "symptom more", shape: "pill", tone: "symptom" },
  ),
];
