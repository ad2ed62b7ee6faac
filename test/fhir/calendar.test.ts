import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day, isDay } from "#clinical/day.ts";
import { calendarOf } from "#fhir/element/calendar.ts";

const asOf = day("2026-11-22");
const london = calendarOf(asOf, "Europe/London");

const spanOf = (value: unknown, calendar = london): string => {
  const read = calendar.read(value);
  if (typeof read === "string") return read;
  return `${read.earliest}…${read.latest}${read.exact ? "" : " partial"}`;
};

describe("the day of a date", () => {
  test.each([
    ["2026-03-04", "2026-03-04…2026-03-04"],
    ["2026-03", "2026-03-01…2026-03-31 partial"],
    ["2024-02", "2024-02-01…2024-02-29 partial"],
    ["2025", "2025-01-01…2025-12-31 partial"],
    ["0001-01-01", "0001-01-01…0001-01-01"],
    ["2024-02-29", "2024-02-29…2024-02-29"],
    // Capped at the day of the review.
    ["2026", "2026-01-01…2026-11-22 partial"],
    ["2026-11", "2026-11-01…2026-11-22 partial"],
    // An instant without an offset is the day as written.
    ["2026-06-30T23:59:00", "2026-06-30…2026-06-30"],
    ["2026-06-30T23:59", "2026-06-30…2026-06-30"],
    // In summer London is an hour ahead; in winter it is not.
    ["2026-06-30T23:30:00Z", "2026-07-01…2026-07-01"],
    ["2026-01-30T23:30:00Z", "2026-01-30…2026-01-30"],
    ["2026-07-01T00:30:00+01:00", "2026-07-01…2026-07-01"],
    // Both days on which the clocks change.
    ["2026-03-29T00:30:00Z", "2026-03-29…2026-03-29"],
    ["2026-03-29T23:30:00Z", "2026-03-30…2026-03-30"],
    ["2026-10-24T23:30:00Z", "2026-10-25…2026-10-25"],
    ["2026-10-25T23:30:00Z", "2026-10-25…2026-10-25"],
    // The far ends of the world.
    ["2020-12-31T23:30:00+14:00", "2020-12-31…2020-12-31"],
    ["2020-12-31T23:30:00-12:00", "2021-01-01…2021-01-01"],
    // A leap second is a second that was.
    ["2016-12-31T23:59:60Z", "2016-12-31…2016-12-31"],
    ["2026-06-30T23:59:59.999999Z", "2026-07-01…2026-07-01"],
  ])("%s is %s", (text, span) => {
    expect(spanOf(text)).toBe(span);
  });

  test.each([
    "",
    "2021-02-29",
    "1900-02-29",
    "2026-13",
    "2026-00",
    "2026-04-31",
    "2026-04-00",
    "0000",
    "05/06/2020",
    "2020-5-5",
    "2020-05-05T24:00:00Z",
    "2020-05-05T10:60:00Z",
    "2020-05-05T10:00:61Z",
    "2020-05-05T10:00:00+14:01",
    "2020-05-05T10:00:00+01:60",
    "2020-05-05 10:00:00Z",
    " 2020-05-05",
    "0001-01-01T00:00:00+14:00",
    "٢٠٢٠-05-05",
    20_200_505,
    true,
    {},
    ["2020-05-05", "2021"],
  ])("%j cannot be read", (value) => {
    expect(spanOf(value)).toBe("unreadable");
  });

  test("that is absent or null is missing", () => {
    expect(spanOf(undefined)).toBe("missing");
    expect(spanOf(null)).toBe("missing");
    expect(london.undated).toEqual({
      earliest: "0001-01-01",
      latest: "2026-11-22",
      exact: false,
      dated: false,
    });
  });

  test("after the review lies in the future, by the day in the zone", () => {
    expect(spanOf("2026-11-22T23:59:59Z")).toBe("2026-11-22…2026-11-22");
    expect(spanOf("2026-11-23")).toBe("future");
    expect(spanOf("2026-12")).toBe("future");
    expect(spanOf("9999-12-31T23:59:59Z")).toBe("future");
    expect(spanOf("2026-11-22T23:59:59Z", calendarOf(asOf, "Asia/Tokyo"))).toBe("future");
  });

  test("that may lie ahead is neither capped nor future", () => {
    expect(london.readAhead("2027-03")).toMatchObject({
      earliest: "2027-03-01",
      latest: "2027-03-31",
    });
  });

  test("skips the day that a zone skipped", () => {
    const apia = calendarOf(asOf, "Pacific/Apia");
    expect(spanOf("2011-12-30T09:30:00Z", apia)).toBe("2011-12-29…2011-12-29");
    expect(spanOf("2011-12-30T10:30:00Z", apia)).toBe("2011-12-31…2011-12-31");
  });

  test("is a day that the calendar has, or no day at all", () => {
    const written = fc.stringMatching(/^\d{4}-[01]\d-[0-3]\d$/);
    fc.assert(
      fc.property(written, (text) => {
        const read = calendarOf(day("9999-12-31"), "UTC").read(text);
        expect(typeof read === "string" ? read : read.earliest).toBe(
          isDay(text) ? text : "unreadable",
        );
      }),
    );
  });

  test.each([
    ["Europe/London", "2026-03-23"],
    ["Europe/London", "2025-10-20"],
    ["America/St_Johns", "2026-03-02"],
    ["Africa/Casablanca", "2025-02-17"],
    ["Pacific/Apia", "2011-12-26"],
  ])(
    "is the zone's own in %s in every hour of the fortnight of %s, in which its clocks change",
    (timeZone, from) => {
      const clock = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" });
      const calendar = calendarOf(asOf, timeZone);
      for (let hour = 0; hour < 14 * 24; hour += 1) {
        const instant = new Date(Date.parse(from) + hour * 3_600_000);
        const shown = clock.format(instant);
        expect(spanOf(instant.toISOString(), calendar)).toBe(`${shown}…${shown}`);
      }
    },
  );

  test("of an instant is the day that the zone's own clock shows", () => {
    const zones = ["Europe/London", "Pacific/Apia", "America/St_Johns", "Asia/Kathmandu", "UTC"];
    const instants = fc.date({
      min: new Date("1950-01-01T00:00:00Z"),
      max: new Date("2026-11-20T00:00:00Z"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(fc.constantFrom(...zones), instants, (timeZone, instant) => {
        const shown = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(
          instant,
        );
        expect(spanOf(instant.toISOString(), calendarOf(asOf, timeZone))).toBe(`${shown}…${shown}`);
      }),
    );
  });
});
