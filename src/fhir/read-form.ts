import { type Form, type FormItem, faultsOf } from "#clinical/instruments/form.ts";
import { instruments } from "#clinical/instruments/index.ts";
import type { InstrumentSheet } from "#clinical/instruments/instrument.ts";
import { fault, ok, type Result } from "#clinical/result.ts";
import { asNumber, asObject, asText, type Json, objectsOf } from "./element/json.ts";

type Option = FormItem["options"][number];

const ordinalUrls = [
  "http://hl7.org/fhir/StructureDefinition/ordinalValue",
  "http://hl7.org/fhir/StructureDefinition/itemWeight",
];

/** Every item, nested ones too, in document order; without recursion, since the nesting is the sender's. */
const itemsOf = (questionnaire: Json): readonly Json[] => {
  const found: Json[] = [];
  const waiting = [...objectsOf(questionnaire.item)].reverse();
  for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
    found.push(item);
    for (const inner of [...objectsOf(item.item)].reverse()) waiting.push(inner);
  }
  return found;
};

/** The LOINC codes that an item bears; a linkId that is a code, with or without a slash, counts as one. */
const codesOf = (item: Json): readonly string[] => [
  ...objectsOf(item.code)
    .filter(({ system }) => system === "http://loinc.org")
    .flatMap(({ code }) => asText(code) ?? []),
  (asText(item.linkId) ?? "").split("/").at(-1) ?? "",
];

const weightOf = (element: Json | undefined): number | undefined => {
  const weights = objectsOf(element?.extension).filter(({ url }) =>
    ordinalUrls.includes(asText(url) ?? ""),
  );
  return asNumber(weights[0]?.valueDecimal);
};

const scoreOfCode = ({ answers = [] }: InstrumentSheet, code: unknown): number | undefined =>
  answers.find((answer) => answer.code === code)?.score;

const toOption = (sheet: InstrumentSheet, option: Json): Option | undefined => {
  const coding = asObject(option.valueCoding);
  const score =
    weightOf(option) ??
    weightOf(coding) ??
    scoreOfCode(sheet, coding?.code) ??
    asNumber(option.valueInteger);
  const text = asText(coding?.display) ?? asText(option.valueString);
  return score === undefined ? undefined : { score, text: text ?? "" };
};

/** The concepts of a value set that the questionnaire itself contains, each as an option. */
const containedOptions = (
  sheet: InstrumentSheet,
  questionnaire: Json,
  item: Json,
): readonly Option[] => {
  const wanted = (asText(item.answerValueSet) ?? "").replace(/^#/, "");
  const set = objectsOf(questionnaire.contained).find(({ id }) => id === wanted);
  const concepts = objectsOf(asObject(set?.compose)?.include).flatMap(({ concept }) =>
    objectsOf(concept),
  );
  return concepts.flatMap((concept) => {
    const score = weightOf(concept) ?? scoreOfCode(sheet, concept.code);
    return score === undefined ? [] : [{ score, text: asText(concept.display) ?? "" }];
  });
};

const optionsOf = (sheet: InstrumentSheet, questionnaire: Json, item: Json): readonly Option[] => {
  const own = objectsOf(item.answerOption).flatMap((option) => toOption(sheet, option) ?? []);
  return own.length > 0 ? own : containedOptions(sheet, questionnaire, item);
};

const formFor = (sheet: InstrumentSheet, questionnaire: Json): Form => {
  const known = sheet.items ?? [];
  const items = itemsOf(questionnaire).flatMap((item) => {
    const codes = codesOf(item);
    const found = known.find(({ code, also = [] }) =>
      [code, ...also].some((each) => codes.includes(each)),
    );
    if (found === undefined) return [];
    const text = asText(item.text) ?? "";
    return [{ code: found.code, text, options: optionsOf(sheet, questionnaire, item) }];
  });
  return {
    instrument: sheet.id,
    title: asText(questionnaire.title) ?? sheet.name,
    canonical: asText(questionnaire.url),
    items,
  };
};

/** The instrument of which the questionnaire asks the most items. */
const likeliest = (questionnaire: Json): Form | undefined =>
  instruments
    .filter(({ items }) => items !== undefined)
    .map((sheet) => formFor(sheet, questionnaire))
    .toSorted((a, b) => b.items.length - a.items.length)
    .find(({ items }) => items.length > 0);

/** A FHIR Questionnaire as a form to fill in, or why it is not whole: sentences for whoever supplied it. */
export const readForm = (resource: unknown): Result<Form, readonly string[]> => {
  const questionnaire = asObject(resource);
  if (questionnaire?.resourceType !== "Questionnaire")
    return fault(["It is not a FHIR Questionnaire."]);
  const form = likeliest(questionnaire);
  const sheet = instruments.find(({ id }) => id === form?.instrument);
  if (!form || !sheet) return fault(["None of its items bears a code of PHQ-9, GAD-7 or PHQ-15."]);
  const faults = faultsOf(sheet, form);
  return faults.length === 0 ? ok(form) : fault(faults);
};
