import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rounded, shown } from "#audit/small-numbers/shown.ts";
import { shownParts } from "#audit/small-numbers/shown-parts.ts";
import { shownShare } from "#audit/small-numbers/shown-share.ts";

describe("What may leave the practice", () => {
  it.each([
    [0, 0],
    [1, "*"],
    [7, "*"],
    [8, 10],
    [12, 10],
    [13, 15],
    [412, 410],
  ])("%i is shown as %s", (n, as) => {
    expect(shown(n, "outside")).toBe(as);
    expect(shown(n, "inside")).toBe(n);
  });

  it("hides a second part where one could be found by subtraction", () => {
    expect(shownParts([3, 50, 20, 0], "outside")).toEqual(["*", 50, "*", 0]);
    expect(shownParts([3, 5, 20], "outside")).toEqual(["*", "*", 20]);
    expect(shownParts([30, 20], "outside")).toEqual([30, 20]);
    expect(shownParts([3, 50], "inside")).toEqual([3, 50]);
  });

  it("tells a share of 8 or more, from rounded numbers, and not where those left over are few", () => {
    expect(shownShare(21, 102, "outside")).toMatchObject({
      hits: 20,
      of: 100,
      interval: { share: 0.2 },
    });
    expect(shownShare(97, 102, "outside")).toEqual({ hits: "*", of: 100, interval: undefined });
    expect(shownShare(0, 6, "outside")).toEqual({ hits: 0, of: "*", interval: undefined });
    expect(shownShare(6, 6, "inside")).toMatchObject({ hits: 6, of: 6 });
  });

  const people = fc.nat({ max: 400 });

  const few = (n: number): boolean => n > 0 && n < 8;

  it("never shows 1 to 7, nor leaves it by subtraction", () => {
    fc.assert(
      fc.property(people, people, (a, more) => {
        const told = shownShare(a, a + more, "outside");
        const numbers = [told.hits, told.of].filter((n) => n !== "*");
        expect(numbers.some(few)).toBe(false);
        const [hits, of] = numbers;
        if (hits === undefined || of === undefined) return;
        expect([of - hits, more].some(few), `${a} of ${a + more}`).toBe(false);
      }),
    );
  });

  it("never leaves one part alone hidden among others that are shown", () => {
    fc.assert(
      fc.property(fc.array(people, { minLength: 2, maxLength: 6 }), (parts) => {
        const told = shownParts(parts, "outside");
        const hidden = told.filter((n) => n === "*").length;
        const others = parts.filter((n) => n > 0).length;
        expect(hidden === 1 && others > 1).toBe(false);
        told.forEach((n, at) => {
          if (n !== "*") expect(n).toBe(rounded(parts[at] ?? 0));
        });
      }),
    );
  });
});
