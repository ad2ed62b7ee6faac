import { type SourceType, sourceTypes } from "#clinical/record.ts";
import { type EventTable, eventTables } from "../events.ts";
import { codeTable } from "./codes/code-table.ts";
import { entryStatements } from "./look/entries.ts";
import { stageOf, stageQuery } from "./look/stage.ts";
import { type Reading, zoneTable } from "./reading.ts";
import { tallyStatements } from "./tally.ts";
import { encounterStatements } from "./tell/encounter.ts";
import { personStatements } from "./tell/person.ts";

/** What becomes of one type of resource: the first look at all of it, and then what is told of it. */
export type Chapter = {
  readonly type: SourceType;
  readonly look: readonly string[];
  readonly tell: readonly string[];
};

/** The statements of a whole reading, in the order in which they are run. */
export type Chapters = {
  readonly preface: readonly string[];
  readonly chapters: readonly Chapter[];
  readonly close: readonly string[];
};

const sqlType = { text: "STRING", day: "BIGINT", whole: "BIGINT", truth: "BOOLEAN" } as const;

const emptyTable = (
  { dialect }: Reading,
  name: EventTable | "r_tally",
  columns: Readonly<Record<string, keyof typeof sqlType>>,
) =>
  dialect.table(
    name,
    `SELECT ${Object.entries(columns)
      .map(([column, type]) => `CAST(NULL AS ${sqlType[type]}) AS ${column}`)
      .join(", ")} WHERE false`,
  );

const tellers: Partial<Record<SourceType, (reading: Reading) => readonly string[]>> = {
  Encounter: encounterStatements,
};

const chapterOf = (reading: Reading, type: SourceType, raw: string): Chapter => {
  const look = reading.dialect.table(stageOf(type), stageQuery(reading, type, raw));
  if (type === "Patient") return { type, look, tell: personStatements(reading) };
  return {
    type,
    look,
    tell: [
      ...entryStatements(reading, type),
      ...(tellers[type]?.(reading) ?? []),
      ...tallyStatements(reading, type),
    ],
  };
};

/** All that a reading runs; `rawOf` gives what is read of a type. */
export const chaptersOf = (reading: Reading, rawOf: (type: SourceType) => string): Chapters => ({
  preface: [
    ...zoneTable(reading),
    ...codeTable(reading),
    ...emptyTable(reading, "r_tally", { num: "whole", type: "text", because: "text", n: "whole" }),
    ...(Object.keys(eventTables) as EventTable[]).flatMap((name) =>
      emptyTable(reading, name, eventTables[name]),
    ),
  ],
  chapters: sourceTypes.map((type) => chapterOf(reading, type, rawOf(type))),
  close: [],
});
