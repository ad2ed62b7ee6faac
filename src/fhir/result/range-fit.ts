import type { When } from "#clinical/when.ts";
import { asNumber, asObject, isThere, type Json, objectsOf } from "../element/json.ts";
import { yearsBetween } from "../element/years-between.ts";

/** Whom a range may be for. */
export type Subject = { readonly sex: string | undefined; readonly birth: When | undefined };

/** Whether a range is for this person: yes, no, or it asks for what is not known. */
export type Fit = "fits" | "does not" | "cannot tell";

const typeFit = (range: Json): Fit => {
  if (!isThere(range.type)) return "fits";
  const codes = objectsOf(asObject(range.type)?.coding).map(({ code }) => code);
  if (codes.length === 0) return "cannot tell";
  return codes.includes("normal") ? "fits" : "does not";
};

export const sexCodes = new Map<unknown, string>([
  ["248152002", "female"],
  ["248153007", "male"],
  ["F", "female"],
  ["M", "male"],
  ["female", "female"],
  ["male", "male"],
]);

const sexFit = (range: Json, sex: string | undefined): Fit => {
  if (!isThere(range.appliesTo)) return "fits";
  const named = objectsOf(range.appliesTo)
    .flatMap(({ coding }) => objectsOf(coding))
    .map(({ code }) => sexCodes.get(code));
  if (named.length === 0 || named.includes(undefined)) return "cannot tell";
  if (sex !== "female" && sex !== "male") return "cannot tell";
  return named.includes(sex) ? "fits" : "does not";
};

const isYears = (bound: Json): boolean =>
  ["a", "year", "years", "yr"].includes(String(bound.code ?? bound.unit));

const ageFit = (range: Json, birth: When | undefined, on: When): Fit => {
  if (!isThere(range.age)) return "fits";
  const age = asObject(range.age);
  const bounds = [asObject(age?.low), asObject(age?.high)];
  if (birth === undefined || bounds.some((bound) => bound && !isYears(bound))) return "cannot tell";
  const youngest = yearsBetween(birth.latest, on.earliest);
  const oldest = yearsBetween(birth.earliest, on.latest);
  const low = asNumber(bounds[0]?.value) ?? 0;
  const high = asNumber(bounds[1]?.value) ?? Number.POSITIVE_INFINITY;
  if (oldest < low || youngest > high) return "does not";
  return youngest >= low && oldest <= high ? "fits" : "cannot tell";
};

/** Both asked of one range: what rules it out settles it, and what is not known keeps it from fitting. */
const both = (one: Fit, other: Fit): Fit => {
  if (one === "does not" || other === "does not") return "does not";
  return one === "fits" ? other : one;
};

/** Whether a reference range is for this person on that day. */
export const fitOf = (range: Json, { sex, birth }: Subject, on: When): Fit =>
  both(both(typeFit(range), sexFit(range, sex)), ageFit(range, birth, on));
