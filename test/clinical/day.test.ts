import { UTCDate } from "@date-fns/utc";
import { addDays as addDaysTo, addMonths as addMonthsTo, differenceInCalendarDays } from "date-fns";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addMonths, type Day, day, daysBetween, isDay, monthsTo } from "#clinical/day.ts";

const written = (date: UTCDate): string => date.toISOString().slice(0, 10);

/** Every day of the years that a record may tell of, and the whole of some far ones. */
const days = [
  [1895, 2105],
  [1, 12],
  [396, 404],
  [9990, 9998],
].flatMap(([from, to]) => {
  const all: Day[] = [];
  const first = new UTCDate(0);
  first.setUTCFullYear(from ?? 0);
  for (let date = first; date.getUTCFullYear() <= (to ?? 0); date = addDaysTo(date, 1))
    all.push(written(date) as Day);
  return all;
});

const anyDay = fc.constantFrom(...days.filter((each) => each > "1895" && each < "2105"));

describe("A day of our own reckoning is the day of the library that reckons in UTC", () => {
  test("on every day, and on the day after it", () => {
    expect(days.length).toBeGreaterThan(80_000);
    const wrong = days.filter(
      (each, at) =>
        !isDay(each) ||
        addDays(each, 1) !== written(addDaysTo(new UTCDate(each), 1)) ||
        (at > 0 && addDays(each, -1) !== written(addDaysTo(new UTCDate(each), -1))),
    );
    expect(wrong).toEqual([]);
  });

  test("any number of months away, clamped to the end of the month", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (from, months) => {
        expect(addMonths(from, months)).toBe(written(addMonthsTo(new UTCDate(from), months)));
      }),
      { numRuns: 2000 },
    );
    expect(addMonths(day("2024-03-31"), -1)).toBe("2024-02-29");
    expect(addMonths(day("2023-03-31"), -1)).toBe("2023-02-28");
    expect(monthsTo(day("2026-11-22"), 12)).toEqual({ from: "2025-11-23", to: "2026-11-22" });
  });

  test("and as many days from another", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        const there = daysBetween(from, to);
        expect(there).toBe(differenceInCalendarDays(new UTCDate(to), new UTCDate(from)));
        expect(addDays(from, there)).toBe(to);
      }),
      { numRuns: 2000 },
    );
  });

  test("before the first day too, where windows may begin", () => {
    expect(addMonths(day("0001-01-01"), -6)).toBe("0000-07-01");
    expect(addDays(day("0001-01-01"), -1)).toBe("0000-12-31");
  });
});

describe("A text is a day", () => {
  test.each(["2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])("%s", (text) => {
    expect(day(text)).toBe(text);
  });

  test.each(["2023-02-29", "1900-02-29", "2026-00-10", "2026-13-01", "2026-04-31", "2026-04-00"])(
    "but not %s, which no calendar has",
    (text) => {
      expect(() => day(text)).toThrow(RangeError);
    },
  );

  test.each(["", "2026", "2026-4-1", "0000-12-31", "2026-04-01T00:00", "+02026-04-01"])(
    "but not %j, which is written otherwise",
    (text) => {
      expect(() => day(text)).toThrow(RangeError);
    },
  );
});
