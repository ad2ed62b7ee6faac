import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attendanceSection } from "#audit/report/sections/attendance-section.ts";
import { equitySection } from "#audit/report/sections/equity-section.ts";
import { referralsSection } from "#audit/report/sections/referrals-section.ts";
import { rulesSection } from "#audit/report/sections/rules-section.ts";
import { whoSection } from "#audit/report/sections/who-section.ts";
import { rounded, shown } from "#audit/small-numbers/shown.ts";
import { shownParts } from "#audit/small-numbers/shown-parts.ts";
import { shownShare } from "#audit/small-numbers/shown-share.ts";
import { shownShares } from "#audit/small-numbers/shown-shares.ts";

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

  it("never leaves the hits of one part alone hidden, few as they are or as they leave", () => {
    const told = shownShares(
      [
        { n: 100, hits: 50 },
        { n: 100, hits: 97 },
        { n: 60, hits: 0 },
      ],
      "outside",
    );
    expect(told.map(({ share: { hits, of } }) => [hits, of])).toEqual([
      ["*", 100],
      ["*", 100],
      [0, 60],
    ]);
    expect(told.map(({ share }) => share.interval?.share)).toEqual([undefined, undefined, 0]);
  });
});

describe("A report that leaves the practice", () => {
  const outside = "outside";
  const who = {
    inSource: 463,
    removed: [
      { because: "not active in the register", n: 3 },
      { because: "deceased by the day of the audit", n: 0 },
    ],
    registered: 460,
    suppressed: [
      { because: "under-18", n: 30 },
      { because: "pregnancy", n: 20 },
    ],
    headlines: [
      { headline: "rethink-first", n: 3 },
      { headline: "no-pattern", n: 407 },
      { headline: "suppressed", n: 50 },
    ],
  } as const;

  it("does not tell by the source how many were not counted", () => {
    const [steps] = whoSection({ who }, outside).tables;
    expect(steps?.rows.map(([, people]) => people)).toEqual(["*", "*", "0", "460"]);
  });

  it("does not tell a hidden headline by its reasons", () => {
    const [, headlines, reasons] = whoSection({ who }, outside).tables;
    expect(headlines?.rows.map(([, people]) => people)).toEqual(["*", "405", "*"]);
    expect(reasons?.rows.map(([, people]) => people)).toEqual(["*", "*"]);
  });

  it("does not tell who meets a rule by those of whom it cannot be told", () => {
    const prevalence = [
      { rule: "TL-1", met: 3, notMet: 0, cannotTell: 457 },
      { rule: "TL-2", met: 200, notMet: 3, cannotTell: 257 },
      { rule: "TL-3", met: 100, notMet: 357, cannotTell: 3 },
    ] as const;
    const [table] = rulesSection({ prevalence, who }, outside).tables;
    expect(table?.rows.map((row) => [row[2], row[5]])).toEqual([
      ["*", "*"],
      ["200", "*"],
      ["100", "*"],
    ]);
  });

  it("hides the people of a sex and age in every table, where it hides them in one", () => {
    const equity = [
      { sex: "female", band: "18-30", n: 12, flagged: 0 },
      { sex: "female", band: "31-45", n: 40, flagged: 0 },
      { sex: "male", band: "18-30", n: 4, flagged: 0 },
    ];
    const thresholds = equity.map(({ sex, band, n }) => ({ sex, band, n, p90: null, p97: null }));
    const attendance = {
      bars: [],
      atLeast: 30,
      contacts: 0,
      ofTopTenth: 0,
      topTenth: 0,
      emergencies: 0,
      excluded: 0,
    };
    const [flagged] = equitySection({ equity }, outside).tables;
    const [people] = attendanceSection({ attendance, thresholds, equity }, outside).tables;
    expect(flagged?.rows.map((row) => row[3])).toEqual(["*", "40", "*"]);
    expect(people?.rows.map((row) => row[2])).toEqual(["*", "40", "*"]);
  });

  it("does not tell the referrals to one specialty by all of them", () => {
    const referrals = [
      { specialty: "neurology", n: 50, informed: 20 },
      { specialty: "cardiology", n: 20, informed: 10 },
      { specialty: "pain", n: 3, informed: 0 },
    ];
    const [table] = referralsSection({ referrals }, outside).tables;
    expect(table?.rows.map(([name, hits, of]) => [name, hits, of])).toEqual([
      ["All", "45", "75"],
      ["neurology", "30", "50"],
      ["cardiology", "*", "*"],
      ["pain", "*", "*"],
    ]);
  });
});
