import fc, { type Arbitrary } from "fast-check";
import { addDays, type Day, daysTo, monthsTo } from "#clinical/day.ts";
import type { When } from "#clinical/when.ts";
import { spanOf } from "../../spec/spans.ts";

/** Days on which some window begins or ends, and those before them. */
const edges = (asOf: Day): readonly Day[] => {
  const begins = [
    ...[3, 6, 12, 13, 24, 36].map((months) => monthsTo(asOf, months).from),
    ...[28, 29, 84, 85, 294, 295].map((days) => daysTo(asOf, days).from),
  ];
  return [asOf, ...begins, ...begins.map((day) => addDays(day, -1))];
};

const written = (asOf: Day): Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.nat(1500).map((back) => addDays(asOf, -back)) },
    { weight: 3, arbitrary: fc.nat(400).map((back) => addDays(asOf, -back)) },
    { weight: 3, arbitrary: fc.nat(60).map((back) => addDays(asOf, -back)) },
    { weight: 6, arbitrary: fc.constantFrom(...edges(asOf)) },
    { weight: 1, arbitrary: fc.constantFrom(asOf, "0001-01-01", "1899-08-31", "1988-02-29") },
  );

/** Days before the day of the review, or the month, year or nothing that a record kept of them. */
export const whens = (asOf: Day): Arbitrary<When> =>
  fc
    .tuple(written(asOf), fc.constantFrom(10, 10, 10, 10, 10, 7, 7, 4, 0))
    .map(([text, kept]) => spanOf(kept === 0 ? undefined : text.slice(0, kept), asOf))
    .filter((when) => when !== undefined);

/** Full days of as many days back at most. */
export const daysBack = (asOf: Day, back: number): Arbitrary<When> =>
  fc
    .nat(back)
    .map((ago) => spanOf(addDays(asOf, -ago), asOf))
    .filter((when) => when !== undefined);

/** Days of which each comes so soon after the one before that a month without one is rare. */
export const dayAfterDay = (asOf: Day): Arbitrary<readonly When[]> =>
  fc
    .array(fc.constantFrom(1, 5, 14, 27, 28, 28, 29, 30), { minLength: 4, maxLength: 70 })
    .map((steps) => {
      const days: Day[] = [];
      let day = asOf;
      for (const step of steps) {
        day = addDays(day, -step);
        days.push(day);
      }
      return days.map((each) => spanOf(each, asOf)).filter((when) => when !== undefined);
    });
