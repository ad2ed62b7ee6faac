import type { Example } from "./example.ts";
import { usual } from "./example.ts";
import type { Said } from "./said.ts";
import type { Code } from "./words.ts";

/** FHIR as it comes over the wire: nothing in it is believed yet. */
export type Json = { readonly [element: string]: unknown };

const hl7 = "http://terminology.hl7.org/CodeSystem";
const ours = "https://throughline.example/id/questionnaire-response";

/** Elements that have a value; the others are left out, as FHIR wants. */
const present = (elements: Json): Json =>
  Object.fromEntries(Object.entries(elements).filter(([, value]) => value !== undefined));

const concept = (coding: readonly Code[]): Json => ({ coding });
const bound = (system: string, code: string | undefined): Json | undefined =>
  code === undefined ? undefined : concept([{ system: `${hl7}/${system}`, code }]);
const several = <T>(values: readonly T[]): readonly T[] | undefined =>
  values.length === 0 ? undefined : values;

const normal: Code = { system: "http://snomed.info/sct", code: "17621005" };
const laboratory = [bound("observation-category", "laboratory")];

type Of<K extends Said["kind"]> = Extract<Said, { readonly kind: K }>;

const encounter = ({
  types,
  text,
  classCode,
  clinician,
  reasons,
  when,
}: Of<"encounter">): Json => ({
  class: classCode && { system: `${hl7}/v3-ActCode`, code: classCode },
  type: several([...types.map((code) => concept([code])), ...(text ? [{ text }] : [])]),
  participant: clinician && [{ individual: { reference: clinician } }],
  reasonCode: several(reasons.map(concept)),
  period: when && { start: when },
});

const problem = ({ codes, clinical, verification, ended, when }: Of<"problem">): Json => ({
  status: undefined,
  code: concept(codes),
  clinicalStatus: bound("condition-clinical", clinical),
  verificationStatus: bound("condition-ver-status", verification),
  onsetDateTime: when,
  ...(ended === "" ? { abatementString: "some time ago" } : { abatementDateTime: ended }),
});

const quantity = (value: number | undefined): Json | undefined =>
  value === undefined ? undefined : { value };

const result = ({ codes, flag, value, low, high, when }: Of<"result">): Json => ({
  category: laboratory,
  code: concept(codes),
  effectiveDateTime: when,
  interpretation: flag && [bound("v3-ObservationInterpretation", flag)],
  valueQuantity: quantity(value),
  referenceRange:
    low === undefined && high === undefined
      ? undefined
      : [present({ low: quantity(low), high: quantity(high) })],
});

const report = ({ codes, laboratory, saysNormal, members, when }: Of<"report">): Json => ({
  category: [bound("v2-0074", laboratory ? "LAB" : "RAD")],
  code: concept(codes),
  effectiveDateTime: when,
  conclusionCode: saysNormal ? [concept([normal])] : undefined,
  result: several(members.map((reference) => ({ reference }))),
});

const procedure = ({ codes, saysNormal, when }: Of<"procedure">): Json => ({
  code: concept(codes),
  performedDateTime: when,
  outcome: saysNormal ? concept([normal]) : undefined,
});

const elementsOf = (said: Said): Json => {
  const { when } = said;
  switch (said.kind) {
    case "encounter":
      return encounter(said);
    case "problem":
      return problem(said);
    case "finding":
      return {
        code: concept(said.codes),
        effectiveDateTime: when,
        valueBoolean: said.absent ? false : undefined,
      };
    case "result":
      return result(said);
    case "report":
      return report(said);
    case "procedure":
      return procedure(said);
    case "request":
      return {
        code: concept(said.codes),
        intent: said.intent,
        priority: said.priority,
        authoredOn: when,
      };
    case "score":
      return {
        code: concept(said.codes),
        effectiveDateTime: when,
        valueQuantity: quantity(said.value),
      };
    case "answered":
      return {
        authored: when,
        item: [{ linkId: said.linkId, answer: [{ valueInteger: said.value }] }],
      };
    case "attested":
      return {
        authored: when,
        identifier: { system: ours, value: "urn:uuid:00000000-0000-5000-8000-000000000001" },
        item: said.items.map((linkId) => ({
          linkId,
          answer: [{ valueCoding: { code: "done" } }],
        })),
      };
  }
};

const resourceOf = (said: Said, patient: string): Json => {
  const [resourceType, id] = said.id.split("/");
  return present({
    resourceType,
    id,
    meta: said.updated && { lastUpdated: `${said.updated}T12:00:00Z` },
    subject: { reference: `Patient/${patient}` },
    status: said.status,
    ...elementsOf(said),
  });
};

/** The example as raw FHIR, the Patient first; nothing is sorted or left out. */
export const toFhir = (
  { born = usual.born, sex = usual.sex }: Example,
  said: readonly Said[],
  patient: string,
): readonly Json[] => [
  present({
    resourceType: "Patient",
    id: patient,
    gender: sex,
    birthDate: born === "" ? undefined : born,
  }),
  ...said.map((one) => resourceOf(one, patient)),
];
