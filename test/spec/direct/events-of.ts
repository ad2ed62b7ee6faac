import * as lists from "#clinical/codelists/codelists.ts";
import { rowOf } from "#clinical/codelists/row-of.ts";
import type { Day } from "#clinical/day.ts";
import { encounterKind } from "#clinical/encounter-kind.ts";
import { unspecified } from "#clinical/groups.ts";
import type { Instrument, Normality, PatientRecord, RecordedEvent } from "#clinical/record.ts";
import type { Said } from "../said.ts";
import { spanOf } from "../spans.ts";
import type { Code } from "../words.ts";
import { normalityOf, normalityOfReport } from "./normality.ts";

export type Events = Omit<PatientRecord, "person" | "asOf" | "sources" | "setAside">;
type Of<K extends Said["kind"]> = Extract<Said, { readonly kind: K }>;
type Groups = { readonly groupOf: (code: string) => string | undefined };

const written = ({ system, code }: Code): string => `${system}|${code}`;

/** The groups of a list that the codes name, each once, with the codes of each. */
const groupsIn = (
  { groupOf }: Groups,
  codes: readonly Code[],
): readonly (readonly [string, readonly string[]])[] => {
  const all = codes.map(written);
  const groups = [...new Set(all.flatMap((code) => groupOf(code) ?? []))];
  return groups.map((group) => [group, all.filter((code) => groupOf(code) === group)]);
};

const symptomsAndAlarms = (event: RecordedEvent, codes: readonly Code[]): Partial<Events> => ({
  symptoms: groupsIn(lists.symptoms, codes).map(([group]) => ({ ...event, group })),
  alarms: groupsIn(lists.redFlags, codes).flatMap(([group, named]) =>
    named.map((code) => ({ ...event, group, code })),
  ),
});

/** A code that is a symptom is no syndrome (contract §4). */
const diagnoses = (
  event: RecordedEvent,
  codes: readonly Code[],
  course: Pick<Events["conditions"][number], "active" | "abated">,
): Partial<Events> => ({
  syndromes: groupsIn(
    lists.syndromes,
    codes.filter((code) => lists.symptoms.groupOf(written(code)) === undefined),
  ).map(([group, named]) => ({ ...event, group, codes: named })),
  conditions: groupsIn(lists.conditions, codes).map(([group]) => ({ ...event, group, ...course })),
});

const encounter = (said: Of<"encounter">, event: RecordedEvent): Partial<Events> => {
  const attendance = {
    ...event,
    ...encounterKind({
      types: said.types.map(({ system, code }) => rowOf(system, code)),
      typeTexts: said.text === undefined ? [] : [said.text],
      classCode: said.classCode,
    }),
    clinician: said.clinician,
    clinicianName: undefined,
  };
  if (!event.sure) return { attendances: [attendance] };
  return { attendances: [attendance], ...symptomsAndAlarms(event, said.reasons.flat()) };
};

const unsureDiagnosis = ["unconfirmed", "provisional", "differential"];

const problem = (said: Of<"problem">, event: RecordedEvent, asOf: Day): Partial<Events> => {
  const { clinical, ended, codes, verification = "" } = said;
  const end = ended === undefined || ended === "" ? undefined : spanOf(ended, asOf);
  const over = ended === "" || end !== undefined;
  const active =
    clinical === undefined ? !over : ["active", "recurrence", "relapse"].includes(clinical);
  const diagnosis = { ...event, sure: !unsureDiagnosis.includes(verification) };
  return {
    ...symptomsAndAlarms(event, codes),
    ...diagnoses(diagnosis, codes, { active, abated: active ? undefined : end }),
  };
};

const finding = ({ codes }: Of<"finding">, event: RecordedEvent): Partial<Events> => ({
  ...symptomsAndAlarms(event, codes),
  ...diagnoses(event, codes, { active: true, abated: undefined }),
});

/** Families of the list, or a laboratory result's own first code. */
const familiesOf = (codes: readonly Code[], laboratory: boolean): readonly string[] => {
  const listed = groupsIn(lists.investigations, codes).map(([family]) => family);
  return listed.length === 0 && laboratory ? codes.slice(0, 1).map(written) : listed;
};

const awaited = ["registered", "preliminary", "partial"];

const investigated = (
  said: Of<"result" | "report">,
  event: RecordedEvent,
  normality: Normality,
  laboratory: boolean,
): Partial<Events> => {
  const families = familiesOf(said.codes, laboratory);
  const from = said.kind === "result" ? "Observation" : "DiagnosticReport";
  if (awaited.includes(said.status ?? "")) {
    return {
      pending: families.map((family) => ({ ...event, sure: true, family, ordered: false })),
    };
  }
  return { results: families.map((family) => ({ ...event, family, normality, from })) };
};

const procedure = (
  { codes, saysNormal }: Of<"procedure">,
  event: RecordedEvent,
): Partial<Events> => ({
  results: saysNormal
    ? familiesOf(codes, false).map((family) => ({
        ...event,
        family,
        normality: "normal",
        from: "Procedure",
      }))
    : [],
});

const request = (said: Of<"request">, event: RecordedEvent): Partial<Events> => {
  const { codes, status = "unknown", priority } = said;
  const named = groupsIn(lists.referrals, codes).map(([group]) => group);
  const specialty = named.find((group) => group !== "generic") ?? unspecified;
  const sure = status !== "unknown" && specialty !== unspecified;
  const families = status === "active" ? familiesOf(codes, false) : [];
  return {
    referrals:
      named.length === 0
        ? []
        : [{ ...event, sure, specialty, status, urgent: priority !== undefined }],
    pending: families.map((family) => ({ ...event, sure: true, family, ordered: true })),
  };
};

const totals: Readonly<Record<string, readonly [Instrument, most: number]>> = {
  "44261-6": ["phq-9", 27],
  "720433000": ["phq-9", 27],
  "70274-6": ["gad-7", 21],
  "445455005": ["gad-7", 21],
  "70273-8": ["phq-15", 30],
  "1065441000000103": ["phq-15", 30],
  "44260-8": ["phq-9-item-9", 3],
};

const scored = (code: string, value: number, event: RecordedEvent): Partial<Events> | string => {
  const total = totals[code];
  if (total === undefined) return {};
  const [instrument, most] = total;
  return value > most ? "out of range" : { scores: [{ ...event, instrument, value }] };
};

/** What an entry tells, or why it is set aside. */
export const eventsOf = (
  said: Said,
  event: RecordedEvent,
  asOf: Day,
  all: readonly Said[],
): Partial<Events> | string => {
  switch (said.kind) {
    case "encounter":
      return encounter(said, event);
    case "problem":
      return problem(said, event, asOf);
    case "finding":
      return said.absent ? "absent" : finding(said, event);
    case "result":
      return investigated(said, event, normalityOf(said), true);
    case "report":
      return investigated(said, event, normalityOfReport(said, all), said.laboratory);
    case "procedure":
      return procedure(said, event);
    case "request":
      return request(said, event);
    case "score":
      return scored(said.codes[0]?.code ?? "", said.value, event);
    case "answered":
      return scored(said.linkId.replace(/^\//, ""), said.value, event);
    case "attested": {
      const { id, when } = event;
      return { attestations: [{ id, when, done: said.items }] };
    }
  }
};
