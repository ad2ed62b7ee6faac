import fc, { type Arbitrary } from "fast-check";
import { addDays, addMonths, type Day } from "./dates.ts";

/** Days that crowd where windows begin and end, so that events share days and straddle edges. */
export const nearby = (asOf: Day): Arbitrary<Day> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.nat(1200).map((days) => addDays(asOf, -days)) },
    { weight: 4, arbitrary: fc.nat(45).map((days) => addDays(asOf, -days)) },
    { weight: 4, arbitrary: fc.nat(12).map((weeks) => addDays(asOf, -30 * weeks)) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constantFrom(1, 3, 6, 9, 12, 24, 36, 48), fc.integer({ min: -1, max: 2 }))
        .map(([months, days]) => addDays(addMonths(asOf, -months), days)),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(26, 27, 28, 29, 30, 83, 84, 85, 90, 293, 294, 295)
        .map((days) => addDays(asOf, -days)),
    },
  );

const times = [
  "T09:30:00Z",
  "T23:30:00Z",
  "T23:59:60Z",
  "T00:15:00+01:00",
  "T23:45:00-05:00",
  "T10:00:00.123+13:00",
  "T23:30:00",
  "T23:30Z",
];
const unreadable = [
  "2026-02-30",
  "2026-13-01",
  "last spring",
  "",
  "2026-1-1",
  "2026-03-04T25:00:00Z",
  "0000",
  "2026-03-04T10:00:00+15:00",
  20260304,
];

/** A date as records write it: mostly a day; also an instant, a month, a year, nothing, the future, nonsense. */
export const written = (asOf: Day): Arbitrary<unknown> => {
  const day = nearby(asOf);
  return fc.oneof(
    { weight: 24, arbitrary: day },
    {
      weight: 3,
      arbitrary: fc.tuple(day, fc.constantFrom(...times)).map(([on, time]) => `${on}${time}`),
    },
    { weight: 2, arbitrary: day.map((on) => on.slice(0, 7)) },
    { weight: 1, arbitrary: day.map((on) => on.slice(0, 4)) },
    { weight: 1, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 80 }).map((days) => addDays(asOf, days)) },
    { weight: 1, arbitrary: fc.constantFrom(...unreadable) },
  );
};

/** A date that can be read, full or partial. */
export const readable = (asOf: Day): Arbitrary<string> =>
  fc.oneof(
    { weight: 6, arbitrary: nearby(asOf) },
    { weight: 1, arbitrary: nearby(asOf).map((on) => on.slice(0, 7)) },
  );
