import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, shown } from "./compare.ts";
import { cases } from "./generate.ts";
import { filesIn, hasSharedData, loadFile } from "./load.ts";

/** The same records every day; more of them, or others, by these two variables. */
const numRuns = Number(process.env.AGREEMENT_RUNS ?? 800);
const seed = Number(process.env.AGREEMENT_SEED ?? 20_261_122);

it("The engine and the oracle agree over generated records", { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(cases, ({ source, asOf, given }) => {
      expect(shown(compare(source, asOf, given).differences)).toBe("");
    }),
    { numRuns, seed },
  );
});

describe.skipIf(!hasSharedData)("The engine and the oracle agree over third-party records", () => {
  it.each([
    ["synthea-r4", "2021-03-30"],
    ["synthea-r4", "2019-06-30"],
    ["gp-connect/r4-converted", "2019-06-30"],
    ["gp-connect/r4-converted", "2020-01-31"],
    ["gp-connect/r4-converted", "2012-03-31"],
    ["gp-connect/r4-converted", "2026-11-22"],
    ["practice-scale-ecqm", "2026-11-22"],
    ["uk-core-examples/uk-core", "2026-11-22"],
    ["uk-core-examples/uk-core", "2022-06-30"],
  ])("%s as of %s", (folder, asOf) => {
    const source = filesIn(folder).flatMap(loadFile);
    const { patients, differences } = compare(source, asOf);
    expect(patients).toBeGreaterThan(0);
    expect(shown(differences)).toBe("");
  });
});
