import { sheetOf } from "#clinical/instruments/index.ts";
import type { Instrument, PatientRecord, RecordedEvent, ScoreEvent } from "#clinical/record.ts";
import { medicineWords } from "../words/medicine-words.ts";
import { rowWords } from "../words/timeline-words.ts";
import { fullestRows } from "./fullest-rows.ts";
import { grouped } from "./grouped.ts";
import { type Face, inOrder, type Mark, markOf, type Row } from "./mark.ts";

const marksOf = (
  events: readonly RecordedEvent[],
  { asOf }: Pick<PatientRecord, "asOf">,
): readonly Mark[] =>
  inOrder(events.map(({ id, when, sure, says }) => markOf(asOf, { ids: [id], when, sure, says })));

const sameMedicine = { shape: "pill", tone: "medicine", labelled: true } as const;

/** Active medicines by class, on the day that each was written; together, by their names in one row. */
export const medicineRows = (record: PatientRecord, face: Face): readonly Row[] => {
  if (face === "together") {
    const marks = marksOf(record.medicines, record);
    return [{ id: "medicines", says: rowWords.together.medicines, ...sameMedicine, marks }];
  }
  return fullestRows(
    [...grouped(record.medicines, ({ group }) => group)].map(([group, events]) => ({
      id: `medicine ${group}`,
      says: medicineWords(group),
      ...sameMedicine,
      marks: marksOf(events, record),
    })),
    6,
    { id: "medicine more", shape: "pill", tone: "medicine" },
  );
};

/** Diagnoses by the day they began or were recorded: syndromes, then conditions. */
export const diagnosisRows = (record: PatientRecord): readonly Row[] => [
  {
    id: "syndromes",
    says: rowWords.clinician.syndromes,
    shape: "star",
    tone: "diagnosis",
    labelled: true,
    marks: marksOf(record.syndromes, record),
  },
  {
    id: "conditions",
    says: rowWords.clinician.conditions,
    shape: "square",
    tone: "diagnosis",
    labelled: true,
    marks: marksOf(record.conditions, record),
  },
];

const selfHarmItem = "phq-9-item-9";

const scaleOf = (
  instrument: Instrument,
): { readonly name: string; readonly says: string; readonly range: readonly [number, number] } => {
  if (instrument === selfHarmItem)
    return { name: "PHQ-9 item 9", says: "PHQ-9 item 9 (0 to 3)", range: [0, 3] };
  const { name, range } = sheetOf(instrument);
  return { name, says: `${name} (${range[0]} to ${range[1]})`, range };
};

const scoreRow = (
  instrument: Instrument,
  events: readonly ScoreEvent[],
  asOf: PatientRecord["asOf"],
): Row => {
  const { name, says, range } = scaleOf(instrument);
  return {
    id: `score ${instrument}`,
    says,
    range,
    shape: "circle",
    tone: "score",
    marks: inOrder(
      events.map(({ id, when, sure, value }) =>
        markOf(asOf, { ids: [id], when, sure, value, says: `${name}: ${value}` }),
      ),
    ),
  };
};

/** A row for each instrument, with its totals. */
export const scoreRows = ({ scores, asOf }: PatientRecord): readonly Row[] =>
  [...grouped(scores, ({ instrument }) => instrument).values()].map((events) =>
    scoreRow(events[0]?.instrument ?? "phq-9", events, asOf),
  );
