import { addDays, addMonths, type Day, monthsTo, type Window } from "../day.ts";
import { fatigueGroup } from "../groups.ts";
import type { PatientRecord, Person, RecordedEvent } from "../record.ts";
import { placeIn, type When } from "../when.ts";
import { type Finding, onAny } from "./finding.ts";
import { companionsOf, type WhiteRow, whiteRows, whiteSource } from "./white-rows.ts";

/** Whether the person, at the lowest age they may have, has reached the row's age. */
const reachesAge = ({ men, women }: WhiteRow, { sex, age }: Person): boolean => {
  if (age === undefined) return false;
  const from = { male: men, female: women, other: undefined, unknown: undefined }[sex];
  return from !== undefined && age.youngest >= from;
};

/** One of every span among the events: however many entries there are, their days are few. */
const spansOf = (events: readonly RecordedEvent[]): readonly When[] => [
  ...new Map(events.map(({ when }) => [`${when.earliest} ${when.latest}`, when])).values(),
];

const touches = ({ earliest, latest }: When, { from, to }: Window): boolean =>
  latest >= from && earliest <= to;

/** The days of the window on which an event may lie. */
const possibleDays = ({ earliest, latest }: When, { from, to }: Window): readonly Day[] => {
  const days: Day[] = [];
  const last = latest < to ? latest : to;
  for (let day = earliest > from ? earliest : from; day <= last; day = addDays(day, 1))
    days.push(day);
  return days;
};

/** From 3 months before the index to 1 month after it, never after `asOf`. */
const around = (index: Day, asOf: Day): Window => {
  const to = addMonths(index, 1);
  return { from: addMonths(index, -3), to: to > asOf ? asOf : to };
};

/** Days of the year before the review on which fatigue may be new: none of it, and no cancer, surely in 12 months. */
const indexDays = (fatigue: readonly RecordedEvent[], record: PatientRecord): readonly Day[] => {
  const year = monthsTo(record.asOf, 12);
  const cancer = record.conditions.filter(({ group }) => group === "cancer");
  const clearing = spansOf([...fatigue, ...cancer].filter(({ sure }) => sure));
  const isClear = (day: Day): boolean => {
    const before = monthsTo(addDays(day, -1), 12);
    return clearing.every((when) => placeIn(when, before) !== "in");
  };
  return [...new Set(spansOf(fatigue).flatMap((when) => possibleDays(when, year)))].filter(isClear);
};

type Rows = { readonly alone: boolean; readonly companions: readonly RecordedEvent[] };

const rowsFor = (record: PatientRecord): Rows => {
  const rows = whiteRows.filter((row) => reachesAge(row, record.person)).map((row) => row.with);
  return {
    alone: rows.includes("nothing else"),
    companions: rows.flatMap((row) => (row === "nothing else" ? [] : companionsOf(row, record))),
  };
};

/** New fatigue at an age and with a companion at which the risk of cancer reaches 3 % (White et al. 2023). */
export const white2023: Finding = {
  id: "white-2023",
  title: "New fatigue at an age at which cancer has to be thought of",
  item: "A3",
  holdsHeadline: true,
  reads: ["Patient", "Encounter", "Condition", "Observation"],
  source: whiteSource,
  standsOn: ({ record }) => {
    const { alone, companions } = rowsFor(record);
    if (!alone && companions.length === 0) return undefined;
    const fatigue = record.symptoms.filter(({ group }) => group === fatigueGroup);
    const spans = spansOf(companions);
    const indexes = indexDays(fatigue, record)
      .map((day) => ({ day, near: around(day, record.asOf) }))
      .filter(({ near }) => alone || spans.some((when) => touches(when, near)));
    const tired = fatigue.filter(({ when }) =>
      indexes.some(({ day }) => touches(when, { from: day, to: day })),
    );
    const beside = companions.filter(({ when }) => indexes.some(({ near }) => touches(when, near)));
    return onAny([...tired, ...beside]);
  },
};
