import { certaintyIn } from "../count/tally.ts";
import { addDays, addMonths, type Day, monthsTo, type Window } from "../day.ts";
import { fatigueGroup } from "../groups.ts";
import type { PatientRecord, Person, RecordedEvent, ResourceId } from "../record.ts";
import type { When } from "../when.ts";
import type { Finding } from "./finding.ts";
import { companionsOf, type WhiteRow, whiteRows, whiteSource } from "./white-rows.ts";

/** The 12 months before an index, wherever in its span it lies: only what is surely in all of them clears it. */
const before = ({ earliest, latest }: When): Window => ({
  from: monthsTo(addDays(latest, -1), 12).from,
  to: addDays(earliest, -1),
});

/** From 3 months before the index to 1 month after it, wherever in its span it lies; never after `asOf`. */
const around = ({ earliest, latest }: When, asOf: Day): Window => {
  const to = addMonths(latest, 1);
  return { from: addMonths(earliest, -3), to: to > asOf ? asOf : to };
};

const spanOf = ({ earliest, latest }: When): string => `${earliest} ${latest}`;

/** Index spans by their days: however many entries there are, a year has few. */
const indexesOf = (record: PatientRecord): readonly (readonly RecordedEvent[])[] => {
  const year = monthsTo(record.asOf, 12);
  const fatigue = record.symptoms.filter(({ group }) => group === fatigueGroup);
  const cancer = record.conditions.filter(({ group }) => group === "cancer");
  const clearing = [...fatigue, ...cancer].filter(({ sure }) => sure);
  const spans = new Map<string, RecordedEvent[]>();
  for (const event of fatigue) {
    if (certaintyIn(event, year) === "out") continue;
    const key = spanOf(event.when);
    const known = spans.get(key);
    if (known === undefined) spans.set(key, [event]);
    else known.push(event);
  }
  return [...spans.values()].filter(([index]) => {
    const window = index && before(index.when);
    return !clearing.some((event) => certaintyIn(event, window) === "sure");
  });
};

/** Whether the person, at the lowest age they may have, has reached the row's age. */
const reachesAge = ({ men, women }: WhiteRow, { sex, age }: Person): boolean => {
  if (age === undefined) return false;
  const from = { male: men, female: women, other: undefined, unknown: undefined }[sex];
  return from !== undefined && age.youngest >= from;
};

const rowStandsOn = (
  row: WhiteRow,
  indexes: readonly (readonly RecordedEvent[])[],
  record: PatientRecord,
): readonly RecordedEvent[] => {
  if (row.with === "nothing else") return indexes.flat();
  const companions = companionsOf(row.with, record);
  return indexes.flatMap((index) => {
    const [first] = index;
    const window = first && around(first.when, record.asOf);
    const near = companions.filter((event) => certaintyIn(event, window) !== "out");
    return near.length === 0 ? [] : [...index, ...near];
  });
};

/** New fatigue at an age and with a companion at which the risk of cancer reaches 3 % (ID §6.3). */
export const white2023: Finding = {
  id: "white-2023",
  title: "New fatigue at an age at which cancer has to be thought of",
  item: "A3",
  holdsHeadline: true,
  reads: ["Patient", "Encounter", "Condition", "Observation"],
  source: whiteSource,
  standsOn: ({ record }) => {
    const rows = whiteRows.filter((row) => reachesAge(row, record.person));
    if (rows.length === 0) return undefined;
    const indexes = indexesOf(record);
    const ids = new Set<ResourceId>();
    for (const row of rows) for (const { id } of rowStandsOn(row, indexes, record)) ids.add(id);
    return ids.size === 0 ? undefined : [...ids];
  },
};
