import { describe, expect, it } from "vitest";
import { funnelLimits, funnelWidths } from "#audit/statistics/funnel-limits.ts";
import { kappaOf } from "#audit/statistics/kappa.ts";
import { median } from "#audit/statistics/median.ts";
import { nearestRank } from "#audit/statistics/nearest-rank.ts";
import { wilson } from "#audit/statistics/wilson.ts";

describe("Wilson's interval", () => {
  it.each([
    // Newcombe 1998, table I, method 3.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    // 20 of 50 is about 28 to 54 %.
    [20, 50, 0.2761, 0.5382],
  ])("of %i in %i is as published", (hits, of, low, high) => {
    const interval = wilson(hits, of);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  it("is not there for nobody, and ends exactly at 0 and at 1", () => {
    expect(wilson(0, 0)).toBeUndefined();
    expect(wilson(0, 7)?.low).toBe(0);
    expect(wilson(7, 7)?.high).toBe(1);
  });
});

describe("Cohen's kappa", () => {
  const table = (cells: readonly (readonly number[])[]) =>
    cells.flatMap((row, a) =>
      row.flatMap((n, b) => Array.from({ length: n }, () => [`${a}`, `${b}`] as const)),
    );

  it("is 0.492 for the table of Cohen 1960", () => {
    const found = kappaOf(
      table([
        [88, 14, 18],
        [10, 40, 10],
        [2, 6, 12],
      ]),
    );
    expect(found).toMatchObject({ n: 200, agreement: 0.7 });
    expect(found?.kappa).toBeCloseTo(0.492, 3);
  });

  it("is 1 where all agree on several answers, null where there was only one, and nothing for nobody", () => {
    expect(
      kappaOf(
        table([
          [3, 0],
          [0, 2],
        ]),
      )?.kappa,
    ).toBe(1);
    expect(kappaOf(table([[5]]))?.kappa).toBeNull();
    expect(kappaOf([])).toBeUndefined();
  });
});

describe("Ranks", () => {
  it.each([
    [5, 15],
    [30, 20],
    [40, 20],
    [50, 35],
    [100, 50],
  ])("the %ith percentile of 15 20 35 40 50 is %i", (percent, value) => {
    expect(nearestRank([15, 20, 35, 40, 50], percent)).toBe(value);
  });

  it("the 90th of 1 to 100 is 90: no rounding moves it", () => {
    const values = Array.from({ length: 100 }, (_, at) => at + 1);
    expect(values.map((percent) => nearestRank(values, percent))).toEqual(values);
    expect(nearestRank([], 90)).toBeUndefined();
  });

  it("the median of an even number is the mean of the middle two", () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([9, 1, 5])).toBe(5);
    expect(median([])).toBeUndefined();
  });
});

describe("The limits of a funnel", () => {
  it("narrow with the square root of the number", () => {
    const { low, high } = funnelLimits(0.1, 900, funnelWidths.inner);
    expect(low).toBeCloseTo(0.0804, 4);
    expect(high).toBeCloseTo(0.1196, 4);
    expect(funnelLimits(0.01, 10, funnelWidths.outer).low).toBe(0);
  });
});
