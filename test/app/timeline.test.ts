import { describe, expect, it } from "vitest";
import { laneMonths, monthsUpTo } from "#app/timeline/months.ts";
import { people } from "./examples/people.ts";
import { allRead, asOf, contact, record, result } from "./examples/record.ts";

const year = monthsUpTo(asOf, 12);

describe("the timeline", () => {
  it("ends with the month of the review and begins eleven months before it", () => {
    expect(year[0]).toBe("2025-12");
    expect(year.at(-1)).toBe("2026-11");
    expect(year).toHaveLength(12);
  });

  it("places an entry whose month is known, and counts one whose month is not", () => {
    const some = record({
      attendances: [
        contact(1, "2026-03-04"),
        contact(2, "2026-03"),
        contact(3, "2026"),
        contact(4),
        contact(5, "2019-01-01"),
      ],
    });
    const lane = laneMonths(some, "contacts", year);
    expect([...lane.months]).toEqual([["2026-03", { contact: 2 }]]);
    expect(lane.undrawn).toBe(2);
  });

  it("tells a visit of unknown kind apart from a contact, and leaves letters out", () => {
    const some = record({
      attendances: [
        { ...contact(1, "2026-03-04"), kind: "unclassified" },
        { ...contact(2, "2026-03-05"), kind: "excluded" },
        { ...contact(3, "2026-03-06"), sure: false },
        { ...contact(4, "2026-03-07"), kind: "emergency" },
      ],
    });
    expect(laneMonths(some, "contacts", year).months.get("2026-03")).toEqual({
      "perhaps-contact": 2,
      urgent: 1,
    });
  });

  it("keeps results in range, outside range and not said apart", () => {
    const some = record({
      results: [
        result(1, "fbc", "normal", "2026-05-01"),
        result(2, "fbc", "abnormal", "2026-05-02"),
        result(3, "fbc", "unclassified", "2026-05-03"),
      ],
    });
    expect(laneMonths(some, "results", year).months.get("2026-05")).toEqual({
      normal: 1,
      abnormal: 1,
      unclassified: 1,
    });
  });

  it("says that a lane was not read in full", () => {
    const some = record({
      sources: allRead({ ServiceRequest: { state: "refused", read: 0, used: 0 } }),
    });
    expect(laneMonths(some, "referrals", year).readInFull).toBe(false);
    expect(laneMonths(some, "contacts", year).readInFull).toBe(true);
  });

  it("loses none of ten thousand results", () => {
    const long = people["a very long record"];
    if (long === undefined) throw new Error("no such example");
    const lane = laneMonths(long, "results", monthsUpTo(asOf, 120));
    const drawn = [...lane.months.values()]
      .flatMap((counts) => Object.values(counts))
      .reduce((sum, one) => sum + one, 0);
    expect(drawn + lane.undrawn).toBe(long.results.length);
  });
});
