import type { When } from "#clinical/when.ts";
import { asNumber, asObject, asText, isThere, type Json, objectsOf } from "../element/json.ts";
import { fitOf, type Subject } from "./range-fit.ts";

/** Where a value lies against its range; undefined where that cannot be told. */
export type Place = "inside" | "outside" | undefined;

type Bounds = { readonly low: number | undefined; readonly high: number | undefined };

/** A low bound of 0 is no bound (contract §9.8); a range without a bound is words. */
const boundsOf = (range: Json): Bounds => {
  const low = asNumber(asObject(range.low)?.value);
  return { low: low === 0 ? undefined : low, high: asNumber(asObject(range.high)?.value) };
};

const isBounded = (range: Json): boolean => {
  const { low, high } = boundsOf(range);
  return low !== undefined || high !== undefined;
};

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

const placeIn = ({ least, most, open }: Reach, bounds: Bounds): Place => {
  const { low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY } = bounds;
  if (most < low || least > high) return "outside";
  if (open && (most === low || least === high)) return "outside";
  return least >= low && most <= high ? "inside" : undefined;
};

const quantityOf = (observation: Json): Json | undefined =>
  asObject(observation.valueQuantity) ??
  (asNumber(observation.valueInteger) === undefined
    ? undefined
    : { value: observation.valueInteger });

/** The one range that is for this person; of several, one that says it is the normal range comes first. */
const rangeFor = (ranges: readonly Json[], subject: Subject, on: When): Json | undefined => {
  const fitting = ranges
    .filter(isBounded)
    .filter((range) => fitOf(range, subject, on) !== "does not");
  const marked = fitting.filter(({ type }) => isThere(type));
  const [only, ...more] = marked.length > 0 ? marked : fitting;
  const one = only !== undefined && more.length === 0;
  return one && fitOf(only, subject, on) === "fits" ? only : undefined;
};

/** Where the quantity lies against a range, if their units are the same. */
const placeAgainst = (range: Json, quantity: Json, value: number): Place => {
  const bounds = boundsOf(range);
  const comparable =
    (bounds.low === undefined || sameUnit(quantity, asObject(range.low))) &&
    (bounds.high === undefined || sameUnit(quantity, asObject(range.high)));
  const reach = comparable ? reachOf(quantity, value) : undefined;
  return reach && placeIn(reach, bounds);
};

/** Where an Observation's value (or a component's) lies against its one applicable range (FH §8.3). */
export const placeInRange = (observation: Json, subject: Subject, on: When): Place => {
  const ranges = objectsOf(observation.referenceRange);
  const quantity = ranges.length === 0 ? undefined : quantityOf(observation);
  const value = asNumber(quantity?.value);
  if (quantity === undefined || value === undefined) return undefined;
  const range = rangeFor(ranges, subject, on);
  return range && placeAgainst(range, quantity, value);
};
