import { wordsOf } from "../../element/coding.ts";
import { asObject, type Json, objectsOf } from "../../element/json.ts";
import { isFinal } from "../../result/family.ts";
import { measureIn } from "../../result/measure.ts";
import type { Entry, Telling } from "../entry.ts";

const snomed = "http://snomed.info/sct";
/** Medication review done; structured medication review (SNOMED CT codes seen in published lists). */
const reviewCodes: ReadonlySet<unknown> = new Set(["314530002", "1239511000000100"]);

const isReview = ({ system, code }: Json): boolean => system === snomed && reviewCodes.has(code);

const isExamination = ({ system, code }: Json): boolean =>
  code === "exam" && String(system).endsWith("/observation-category");

const anyCoding = (concepts: unknown, is: (coding: Json) => boolean): boolean =>
  objectsOf(concepts).some(({ coding }) => objectsOf(coding).some(is));

/** A medicines review among the codes, on its day; they may stand on an encounter, a procedure or an observation. */
export const tellReview = (
  { id, when }: Pick<Entry, "id" | "when">,
  concepts: readonly unknown[],
  { care }: Telling,
): void => {
  const concept = objectsOf(concepts).find((each) => anyCoding([each], isReview));
  if (concept === undefined) return;
  const says = wordsOf(concept) ?? "Medication review";
  care.push({ id, when, sure: true, says, kind: "medication-review" });
};

/** What a final Observation tells beside everything that is counted: an examination, a review, another total. */
export const tellBeside = ({ id, json, when }: Entry, telling: Telling): void => {
  if (!isFinal(json.status)) return;
  const says = wordsOf(json.code) ?? "Observation";
  if (anyCoding(json.category, isExamination))
    telling.care.push({ id, when, sure: true, says, kind: "examination" });
  const code = asObject(json.code);
  if (code === undefined) return;
  tellReview({ id, when }, [code], telling);
  const measure = measureIn(json);
  if (measure === undefined) return;
  telling.measures.push({
    id,
    when,
    sure: true,
    says,
    instrument: measure.id,
    value: measure.value,
  });
};
