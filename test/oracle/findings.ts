import { type Day, readSpan, type When } from "./dates.ts";
import { at, codes, codesUnder, type Json, nameOf, text } from "./json.ts";
import { isSymptomLike, type Readable } from "./screen.ts";
import { conditions, groupsOf, redFlags, symptoms, syndromes, type Table } from "./tables.ts";

/** §4: something found in a Condition, a symptom-like Observation or an Encounter's reason. */
export type Finding = {
  readonly id: string;
  readonly when: When;
  readonly group: string;
  /** The codings that name the group. */
  readonly codes: readonly string[];
  readonly sure: boolean;
  readonly active: boolean;
  /** The span of the abatement, where a day is stated. */
  readonly abated: When | undefined;
};

type Entry = Omit<Finding, "group"> & {
  readonly from: "Condition" | "Observation" | "Encounter";
  /** §9.10: unconfirmed, provisional or differential. */
  readonly unconfirmed: boolean;
};

/** §9.10, Abated: "an abatement whose earliest day ≤ asOf, or abatementAge/String/Range". */
const abatementOf = (condition: Json, asOf: Day, zone: string) => {
  const dated =
    condition.abatementDateTime ?? at(condition, "abatementPeriod", "start") ?? undefined;
  const span = dated === undefined ? undefined : readSpan(dated, zone);
  const undated = ["abatementAge", "abatementString", "abatementRange"].some(
    (name) => condition[name] !== undefined,
  );
  return { span, abated: undated || (span !== undefined && span.earliest <= asOf) };
};

/** §4, condition: "active = clinicalStatus active, recurrence or relapse; without one, no abatement by asOf". */
const fromCondition = ({ resource, when }: Readable, asOf: Day, zone: string): Entry => {
  const [status] = codesUnder(resource.clinicalStatus, "condition-clinical");
  const { span, abated } = abatementOf(resource, asOf, zone);
  return {
    id: nameOf(resource),
    when,
    codes: codes(resource.code),
    sure: true,
    unconfirmed: codesUnder(resource.verificationStatus, "condition-ver-status").some((code) =>
      ["unconfirmed", "provisional", "differential"].includes(code),
    ),
    active: status ? ["active", "recurrence", "relapse"].includes(status) : !abated,
    abated: span && span.earliest <= asOf ? span : undefined,
    from: "Condition",
  };
};

/** §9.10: a symptom-like Observation; "registered, preliminary, unknown maybe"; "such an Observation is active". */
const fromObservation = ({ resource, when }: Readable): Entry => ({
  id: nameOf(resource),
  when,
  codes: codes(resource.code),
  sure: ["final", "amended", "corrected"].includes(text(resource.status) ?? ""),
  unconfirmed: false,
  active: true,
  abated: undefined,
  from: "Observation",
});

/** §4, symptom: "Encounter.reasonCode of a finished encounter". */
const fromEncounter = ({ resource, when }: Readable): Entry => ({
  id: nameOf(resource),
  when,
  codes: codes(resource.reasonCode),
  sure: true,
  unconfirmed: false,
  active: true,
  abated: undefined,
  from: "Encounter",
});

const isFinished = ({ resource }: Readable): boolean => resource.status === "finished";
const ofType = (readable: readonly Readable[], type: string): readonly Readable[] =>
  readable.filter(({ resource }) => resource.resourceType === type);

/** §4: the three places where symptom-like things stand. */
const entriesOf = (readable: readonly Readable[], asOf: Day, zone: string): readonly Entry[] => [
  ...ofType(readable, "Condition").map((each) => fromCondition(each, asOf, zone)),
  ...ofType(readable, "Observation")
    .filter(({ resource }) => isSymptomLike(resource))
    .map(fromObservation),
  ...ofType(readable, "Encounter").filter(isFinished).map(fromEncounter),
];

/** §4: each distinct group of the table that an entry's codings name. */
const inTable = (entries: readonly Entry[], table: Table): Finding[] =>
  entries.flatMap((entry) =>
    groupsOf(table, entry.codes).map((group) => ({
      ...entry,
      group,
      codes: entry.codes.filter((code) => table.get(code) === group),
    })),
  );

/** §9.10: an unconfirmed Condition is "a symptom as usual; a syndrome or condition is maybe". */
const asDiagnoses = (entries: readonly Entry[]): readonly Entry[] =>
  entries
    .filter(({ from }) => from !== "Encounter")
    .map((entry) => ({ ...entry, sure: entry.sure && !entry.unconfirmed }));

export type Findings = {
  readonly symptoms: readonly Finding[];
  readonly syndromes: readonly Finding[];
  readonly conditions: readonly Finding[];
  readonly redFlags: readonly Finding[];
};

/** §4, the rows symptom, syndrome, condition and alarm. */
export const findingsOf = (readable: readonly Readable[], asOf: Day, zone: string): Findings => {
  const entries = entriesOf(readable, asOf, zone);
  return {
    symptoms: inTable(entries, symptoms),
    syndromes: inTable(asDiagnoses(entries), syndromes),
    conditions: inTable(asDiagnoses(entries), conditions),
    redFlags: inTable(entries, redFlags),
  };
};
