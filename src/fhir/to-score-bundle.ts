import type {
  Bundle,
  CodeableConcept,
  Coding,
  FhirResource,
  Observation,
  QuestionnaireResponse,
  QuestionnaireResponseItem,
  Reference,
} from "fhir/r4";
import type { Answers } from "#clinical/answers.ts";
import { instrumentCodes } from "#clinical/instruments/followed.ts";
import { sheetOf } from "#clinical/instruments/index.ts";
import type { InstrumentSheet } from "#clinical/instruments/instrument.ts";
import { item9 } from "#clinical/instruments/phq-9.ts";
import type { ScoreAnswer } from "#clinical/instruments/taken-today.ts";
import {
  type ApartPart,
  apartIdentifier,
  apartReference,
  toApartBundle,
} from "./apart/apart-part.ts";
import { defined } from "./plan/defined.ts";

const ordinal = "http://hl7.org/fhir/StructureDefinition/ordinalValue";
const loinc = "http://loinc.org";

const toCoding = (code: string): Coding => {
  const [system = "", value = ""] = code.split("|");
  return { system, code: value };
};

const codeOf = ({ id, name, totals }: InstrumentSheet): CodeableConcept => ({
  coding: totals.length > 0 ? totals.map(toCoding) : [{ system: instrumentCodes, code: id }],
  text: `${name} total`,
});

const author = ({ author: { reference, name } }: Answers): Reference => ({
  reference,
  display: name,
});

const toObservation = (
  answers: Answers,
  role: string,
  code: CodeableConcept,
  {
    value,
    on,
    from,
  }: { readonly value: number; readonly on: string; readonly from: Reference | undefined },
): ApartPart => ({
  type: "Observation",
  role,
  resource: defined<Observation>({
    resourceType: "Observation",
    identifier: [apartIdentifier(answers.planId, "Observation", role)],
    status: "final",
    category: [
      {
        coding: [
          {
            system: "http://terminology.hl7.org/CodeSystem/observation-category",
            code: "survey",
            display: "Survey",
          },
        ],
      },
    ],
    code,
    subject: { reference: answers.patient },
    encounter: answers.encounter === undefined ? undefined : { reference: answers.encounter },
    effectiveDateTime: on,
    performer: [author(answers)],
    valueQuantity: {
      value,
      unit: "{score}",
      system: "http://unitsofmeasure.org",
      code: "{score}",
    },
    derivedFrom: from === undefined ? undefined : [from],
  }),
});

const toItem = (sheet: InstrumentSheet, code: string, score: number): QuestionnaireResponseItem => {
  const answer = sheet.answers?.find((each) => each.score === score);
  const valueCoding = {
    extension: [{ url: ordinal, valueDecimal: score }],
    system: loinc,
    ...(answer === undefined ? {} : { code: answer.code }),
  };
  return { linkId: code, answer: [{ valueCoding }] };
};

const toResponse = (
  answers: Answers,
  sheet: InstrumentSheet,
  taken: ScoreAnswer,
  role: string,
): ApartPart => ({
  type: "QuestionnaireResponse",
  role,
  resource: defined<QuestionnaireResponse>({
    resourceType: "QuestionnaireResponse",
    identifier: apartIdentifier(answers.planId, "QuestionnaireResponse", role),
    questionnaire: taken.questionnaire,
    status: "completed",
    subject: { reference: answers.patient },
    encounter: answers.encounter === undefined ? undefined : { reference: answers.encounter },
    authored: answers.at,
    author: author(answers),
    source: { reference: answers.patient },
    item: (sheet.items ?? []).flatMap(({ code }) => {
      const score = taken.items?.[code];
      return score === undefined ? [] : [toItem(sheet, code, score)];
    }),
  }),
});

const item9Of = ({ instrument, item9: alone, items }: ScoreAnswer): number | undefined =>
  instrument === "phq-9" ? (alone ?? items?.[item9]) : undefined;

const partsOf = (answers: Answers, taken: ScoreAnswer): readonly ApartPart[] => {
  const sheet = sheetOf(taken.instrument);
  const named = `${taken.instrument} ${taken.on}`;
  const response =
    taken.items === undefined ? [] : [toResponse(answers, sheet, taken, `response ${named}`)];
  const from =
    response.length > 0 ? apartReference(answers.planId, `response ${named}`) : undefined;
  const nine = item9Of(taken);
  const item9Code = { coding: [{ system: loinc, code: item9 }], text: "PHQ-9 item 9" };
  // The form first: what is derived from it must find it in the record.
  return [
    ...response,
    toObservation(answers, `score ${named}`, codeOf(sheet), {
      value: taken.total,
      on: taken.on,
      from,
    }),
    ...(nine === undefined
      ? []
      : [
          toObservation(answers, `item-9 ${named}`, item9Code, { value: nine, on: taken.on, from }),
        ]),
  ];
};

/**
 * The transaction of the scores taken today: an Observation for each total (and PHQ-9 item 9), and the answered form
 * where there was one. Undefined where none was taken.
 */
export const toScoreBundle = (answers: Answers): Bundle<FhirResource> | undefined => {
  const parts = (answers.scores ?? []).flatMap((taken) => partsOf(answers, taken));
  return parts.length === 0 ? undefined : toApartBundle(answers.planId, parts);
};
