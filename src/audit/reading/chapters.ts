import { sourceTypes } from "#clinical/record.ts";
import { olderRequests } from "#fhir/read/is-stu3.ts";
import { type EventTable, eventTables } from "../events.ts";
import { codeTable } from "./codes/code-table.ts";
import { forget } from "./forget.ts";
import { entryStatements } from "./look/entries.ts";
import { stageOf, stageQuery } from "./look/stage.ts";
import type { Reading } from "./reading.ts";
import { type ReadType, sourceStatements, tallyStatements } from "./tally.ts";
import { conditionStatements } from "./tell/condition.ts";
import { diagnosticReportStatements } from "./tell/diagnostic-report.ts";
import { dueStatements } from "./tell/due.ts";
import { encounterStatements } from "./tell/encounter.ts";
import { medicationStatements } from "./tell/medication.ts";
import { medicationRequestStatements } from "./tell/medication-request.ts";
import { observationStatements } from "./tell/observation.ts";
import { personStatements } from "./tell/person.ts";
import { procedureStatements } from "./tell/procedure.ts";
import { questionnaireResponseStatements } from "./tell/questionnaire-response.ts";
import { serviceRequestStatements } from "./tell/service-request.ts";

/** What becomes of one type of resource: the first look at all of it, and then what is told of it. */
export type Chapter = {
  readonly type: ReadType;
  readonly look: readonly string[];
  readonly tell: readonly string[];
  /** The type whose chapter has to be told before, since this one asks for what it makes. */
  readonly after: ReadType | undefined;
  /** Whether other chapters ask for what it makes, even where the source holds none of its type. */
  readonly isAskedFor: boolean;
};

/** The statements of a whole reading, in the order in which they are run. */
export type Chapters = {
  readonly preface: readonly string[];
  readonly chapters: readonly Chapter[];
  readonly close: readonly string[];
};

const sqlType = { text: "STRING", day: "BIGINT", whole: "BIGINT", truth: "BOOLEAN" } as const;

/** A score may have a fraction. */
const typeOf = (table: string, column: string, type: keyof typeof sqlType): string =>
  table === "score" && column === "value" ? "DOUBLE" : sqlType[type];

const emptyTable = (
  { dialect }: Reading,
  name: EventTable | "r_tally",
  columns: Readonly<Record<string, keyof typeof sqlType>>,
): readonly string[] =>
  dialect.table(
    name,
    `SELECT ${Object.entries(columns)
      .map(([column, type]) => `CAST(NULL AS ${typeOf(name, column, type)}) AS ${column}`)
      .join(", ")} WHERE false`,
  );

type Teller = {
  readonly tell: (reading: Reading) => readonly string[];
  /** Whether the teller makes a table of the entries that it sets aside. */
  readonly setsAside?: true;
};

const tellers: Partial<Record<ReadType, Teller>> = {
  Encounter: { tell: encounterStatements },
  Condition: { tell: conditionStatements, setsAside: true },
  Observation: { tell: observationStatements, setsAside: true },
  DiagnosticReport: { tell: diagnosticReportStatements, setsAside: true },
  Procedure: { tell: procedureStatements },
  ServiceRequest: { tell: serviceRequestStatements },
  MedicationRequest: { tell: medicationRequestStatements },
  QuestionnaireResponse: { tell: questionnaireResponseStatements, setsAside: true },
  Goal: { tell: (reading) => dueStatements(reading, "Goal"), setsAside: true },
  Task: { tell: (reading) => dueStatements(reading, "Task"), setsAside: true },
  Appointment: { tell: (reading) => dueStatements(reading, "Appointment"), setsAside: true },
};

/** What is read of a type. */
export type RawOf = (type: ReadType) => string;

const tellOf = (reading: Reading, type: ReadType): readonly string[] => {
  if (type === "Medication") return medicationStatements(reading);
  if (type === "Patient") return personStatements(reading);
  const stage = stageOf(type);
  const teller = tellers[type];
  const told = teller?.setsAside === true ? `${stage}_told` : undefined;
  return [
    ...entryStatements(reading, type),
    ...(teller?.tell(reading) ?? []),
    ...tallyStatements(type, told),
  ];
};

/** All else is someone's; reports have Observations for members, and requests may point at a Medication. */
const afterOf = (type: ReadType): ReadType | undefined => {
  if (type === "DiagnosticReport") return "Observation";
  if (type === "MedicationRequest") return "Medication";
  return type === "Patient" ? undefined : "Patient";
};

const chapterOf = (reading: Reading, type: ReadType, rawOf: RawOf): Chapter => {
  const look = reading.dialect.table(stageOf(type), stageQuery(reading, type, rawOf(type)));
  const tell = tellOf(reading, type);
  return {
    type,
    look,
    tell: [...tell, ...forget([...look, ...tell])],
    after: afterOf(type),
    isAskedFor: readTypes.some((other) => afterOf(other) === type),
  };
};

/** Each after what it asks for, and those of which there is most first. */
export const readTypes: readonly ReadType[] = [
  ...new Set<ReadType>([
    "Patient",
    "Observation",
    "Encounter",
    "DiagnosticReport",
    "Medication",
    ...sourceTypes,
    ...olderRequests,
  ]),
];

/** All that a reading runs; `rawOf` gives what is read of a type. */
export const chaptersOf = (reading: Reading, rawOf: RawOf): Chapters => ({
  preface: [
    ...codeTable(reading),
    ...emptyTable(reading, "r_tally", { num: "whole", type: "text", because: "text", n: "whole" }),
    ...(Object.keys(eventTables) as EventTable[]).flatMap((name) =>
      emptyTable(reading, name, eventTables[name]),
    ),
  ],
  chapters: readTypes.map((type) => chapterOf(reading, type, rawOf)),
  close: sourceStatements(reading),
});
