import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { countAll } from "#clinical/count/index.ts";
import { recentPart } from "#clinical/count/recent.ts";
import { addDays, monthsTo } from "#clinical/day.ts";
import { findSafety } from "#clinical/safety/index.ts";
import { aRecord, asOf, seen } from "./a-record.ts";
import { records } from "./drawn-records.ts";

fc.configureGlobal({ seed: 20261122, numRuns: 300 });
afterAll(fc.resetConfigureGlobal);

it("counts and finds the same without the events that are too old for any window", () => {
  let dropped = 0;
  fc.assert(
    fc.property(records, (record) => {
      const recent = recentPart(record);
      dropped += record.symptoms.length - recent.symptoms.length;
      dropped += record.results.length - recent.results.length;
      const counts = countAll(record, recent);
      expect(counts).toEqual(countAll(record, record));
      const asked = { counts, postExertionalMalaise: false };
      expect(findSafety({ ...asked, record: recent }, [])).toEqual(
        findSafety({ ...asked, record }, []),
      );
    }),
  );
  expect(dropped).toBeGreaterThan(100);
});

it("keeps what may lie on the first day of 36 months, and drops the day before", () => {
  const { from } = monthsTo(asOf, 36);
  const kept = (...days: string[]) =>
    recentPart(aRecord({ attendances: days.map((day) => seen(day)) })).attendances.length;
  expect(kept(from, addDays(from, -1))).toBe(1);
  expect(kept("2023", "2022", "")).toBe(2);
});
