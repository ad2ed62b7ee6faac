import type { When } from "#clinical/when.ts";
import { asNumber, asObject, asText, isThere, type Json, objectsOf } from "../element/json.ts";
import { fitOf, type Subject } from "./range-fit.ts";

/** Where a value lies against its range; undefined where that cannot be told. */
export type Place = "inside" | "outside" | undefined;

/** A low bound of 0 is no bound (contract §9.8). */
const lowOf = (range: Json): number | undefined => {
  const low = asNumber(asObject(range.low)?.value);
  return low === 0 ? undefined : low;
};

const highOf = (range: Json): number | undefined => asNumber(asObject(range.high)?.value);

/** A range without a bound is words. */
const isBounded = (range: Json): boolean =>
  lowOf(range) !== undefined || highOf(range) !== undefined;

/** Units are compared, never converted: code with code, else text with text; a bound without one is assumed to share it. */
const sameUnit = (value: Json, bound: Json | undefined): boolean => {
  const [code, unit] = [asText(bound?.code), asText(bound?.unit)?.trim()];
  if (code === undefined && unit === undefined) return true;
  const valueCode = asText(value.code);
  if (code !== undefined && valueCode !== undefined) return code === valueCode;
  return unit !== undefined && unit === asText(value.unit)?.trim();
};

/** The values that the quantity may stand for, as an interval; `open` where its own end is not among them. */
type Reach = { readonly least: number; readonly most: number; readonly open: boolean };

const reachOf = (quantity: Json, value: number): Reach | undefined => {
  if (!isThere(quantity.comparator)) return { least: value, most: value, open: false };
  switch (quantity.comparator) {
    case "<":
      return { least: Number.NEGATIVE_INFINITY, most: value, open: true };
    case "<=":
      return { least: Number.NEGATIVE_INFINITY, most: value, open: false };
    case ">":
      return { least: value, most: Number.POSITIVE_INFINITY, open: true };
    case ">=":
      return { least: value, most: Number.POSITIVE_INFINITY, open: false };
    default:
      return undefined;
  }
};

const placeIn = ({ least, most, open }: Reach, low: number, high: number): Place => {
  if (most < low || least > high) return "outside";
  if (open && (most === low || least === high)) return "outside";
  return least >= low && most <= high ? "inside" : undefined;
};

const quantityOf = (observation: Json): Json | undefined =>
  asObject(observation.valueQuantity) ??
  (asNumber(observation.valueInteger) === undefined
    ? undefined
    : { value: observation.valueInteger });

/** Of several ranges the one that is for this person; one that says it is the normal range comes first. */
const oneOf = (ranges: readonly Json[], subject: Subject, on: When): Json | undefined => {
  const fitting = ranges
    .filter(isBounded)
    .filter((range) => fitOf(range, subject, on) !== "does not");
  const marked = fitting.filter(({ type }) => isThere(type));
  const [only, ...more] = marked.length > 0 ? marked : fitting;
  return more.length === 0 ? only : undefined;
};

/** The one range that is for this person on that day. */
const rangeFor = (ranges: readonly Json[], subject: Subject, on: When): Json | undefined => {
  const range = ranges.length > 1 ? oneOf(ranges, subject, on) : ranges[0];
  if (range === undefined || !isBounded(range)) return undefined;
  return fitOf(range, subject, on) === "fits" ? range : undefined;
};

/** Where the quantity lies against a range, if their units are the same. */
const placeAgainst = (range: Json, quantity: Json, value: number): Place => {
  const [low, high] = [lowOf(range), highOf(range)];
  const comparable =
    (low === undefined || sameUnit(quantity, asObject(range.low))) &&
    (high === undefined || sameUnit(quantity, asObject(range.high)));
  const reach = comparable ? reachOf(quantity, value) : undefined;
  return reach && placeIn(reach, low ?? Number.NEGATIVE_INFINITY, high ?? Number.POSITIVE_INFINITY);
};

/** Where an Observation's value (or a component's) lies against its one applicable range. */
export const placeInRange = (observation: Json, subject: Subject, on: When): Place => {
  const ranges = objectsOf(observation.referenceRange);
  const quantity = ranges.length === 0 ? undefined : quantityOf(observation);
  const value = asNumber(quantity?.value);
  if (quantity === undefined || value === undefined) return undefined;
  const range = rangeFor(ranges, subject, on);
  return range && placeAgainst(range, quantity, value);
};
