import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asOf } from "../clinical/a-record.ts";
import { records } from "../clinical/drawn-records.ts";
import { decidedByDuckDb } from "./decided-by-duckdb.ts";
import { judged } from "./judged.ts";

describe("DuckDB", () => {
  it("decides on drawn records as the reference engine does", async () => {
    const drawn = fc.sample(records, { numRuns: 1000, seed: 1 }).map((record, at) => ({
      ...record,
      person: { ...record.person, id: `Patient/${at}` },
    }));
    const { rows } = await decidedByDuckDb(drawn, asOf, { asOf, thresholds: [] });
    for (const record of drawn) expect(rows.get(record.person.id)).toEqual(judged(record));
  });
});
