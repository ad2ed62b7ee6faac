import type { RuleId } from "#clinical/review.ts";
import type { Verdict } from "#clinical/verdict.ts";
import type { Chapter, Example } from "../example.ts";

/** A stratum of a practice's thresholds; the figures are invented. */
const women = (band: string, p90: number | null, p97: number | null, n = 400) => ({
  sex: "female",
  band,
  n,
  p90,
  p97,
});

const weeks = (contacts: number): string =>
  `every 1 week, 1 to ${contacts} weeks ago | surgery | Dr A`;

/** What both percentiles share; each is laid on the threshold of its own name, the other being far away. */
const percentile = (rule: RuleId, which: "p90" | "p97"): readonly Example[] => {
  const at = (band: string, threshold: number | null, n?: number) =>
    which === "p90" ? women(band, threshold, 99, n) : women(band, 2, threshold, n);
  const tells = (
    title: string,
    contacts: number,
    thresholds: Example["thresholds"],
    verdict: Verdict,
    more: Partial<Example> = {},
  ): Example => ({
    title,
    timeline: weeks(contacts),
    ...(thresholds && { thresholds }),
    ...more,
    expects: { counts: { "contacts-12m": [contacts, 0] }, rules: { [rule]: verdict } },
  });
  const four = [at("18-30", 6), at("31-45", 7), at("46-60", 8), at("61+", 9)];
  return [
    tells("At the threshold", 8, four, "met"),
    tells("One below it", 7, four, "not met"),
    tells("No thresholds are known", 20, undefined, "cannot tell"),
    tells("Thresholds of men only", 20, [{ ...at("46-60", 8), sex: "male" }], "cannot tell"),
    tells("A stratum of thirty people", 8, [at("46-60", 8, 30)], "met"),
    tells("A stratum of twenty-nine", 8, [at("46-60", 8, 29)], "cannot tell"),
    tells("A stratum without a threshold", 8, [at("46-60", null)], "cannot tell"),
    tells("A threshold of two", 2, [at("46-60", 2)], "met"),
    tells("A threshold below two says nothing", 2, [at("46-60", 1)], "cannot tell"),
    tells("Seventeen", 20, four, "not met", { born: "2008-11-23" }),
    tells("Seventeen, and no thresholds", 20, undefined, "not met", { born: "2008-11-23" }),
    tells("Eighteen is in the first band", 6, four, "met", { born: "2008-11-22" }),
    tells("Thirty is in the first band", 6, four, "met", { born: "1995-11-23" }),
    tells("Thirty-one is in the second", 6, four, "not met", { born: "1995-11-22" }),
    tells("Forty-five is in the second", 7, four, "met", { born: "1980-11-23" }),
    tells("Forty-six is in the third", 7, four, "not met", { born: "1980-11-22" }),
    tells("Sixty is in the third", 8, four, "met", { born: "1965-11-23" }),
    tells("Sixty-one is in the last", 8, four, "not met", { born: "1965-11-22" }),
    tells("Forty-five or forty-six, enough for one", 7, four, "cannot tell", { born: "1980" }),
    tells("Forty-five or forty-six, enough for both", 8, four, "met", { born: "1980" }),
    tells("No birth date", 20, four, "cannot tell", { born: "" }),
    {
      title: "One below, and one that may be a contact",
      timeline: `${weeks(7)}\n2026-03-04 | surgery (unknown) | Dr A`,
      thresholds: four,
      expects: { counts: { "contacts-12m": [7, 1] }, rules: { [rule]: "cannot tell" } },
    },
  ];
};

export const faP90: Chapter = {
  title: "FA-P90",
  clause: "Contract §5, §8",
  text: "Contacts in a year at or above the practice's ninetieth percentile for sex and age. The thresholds of these examples are invented.",
  examples: percentile("FA-P90", "p90"),
};

export const faP97: Chapter = {
  title: "FA-P97",
  clause: "Contract §5, §8",
  text: "As FA-P90, with the ninety-seventh percentile.",
  examples: percentile("FA-P97", "p97"),
};

const two = [women("46-60", 2, 9)];
const inYear = (year: number, contacts: 1 | 2): string =>
  `${year}-03-01${contacts === 2 ? ` and ${year}-09-01` : ""} | surgery | Dr A`;
const years = (last: 1 | 2, second: 1 | 2, third: 1 | 2): string =>
  [inYear(2026, last), inYear(2025, second), inYear(2024, third)].join("\n");
const counted = (last: number, second: number, third: number) =>
  ({
    "contacts-12m": [last, 0],
    "contacts-year-2": [second, 0],
    "contacts-year-3": [third, 0],
  }) as const;

export const faPers3: Chapter = {
  title: "FA-PERS3",
  clause: "Contract §5",
  text: "The practice's ninetieth percentile reached in each of three years; the threshold here is two.",
  examples: [
    {
      title: "Reached in each year",
      timeline: years(2, 2, 2),
      thresholds: two,
      expects: { counts: counted(2, 2, 2), rules: { "FA-PERS3": "met" } },
    },
    {
      title: "Not in the last",
      timeline: years(1, 2, 2),
      thresholds: two,
      expects: { counts: counted(1, 2, 2), rules: { "FA-PERS3": "not met" } },
    },
    {
      title: "Not in the second",
      timeline: years(2, 1, 2),
      thresholds: two,
      expects: { counts: counted(2, 1, 2), rules: { "FA-PERS3": "not met" } },
    },
    {
      title: "Not in the third",
      timeline: years(2, 2, 1),
      thresholds: two,
      expects: { counts: counted(2, 2, 1), rules: { "FA-PERS3": "not met" } },
    },
    {
      title: "No thresholds are known",
      timeline: years(2, 2, 2),
      expects: { rules: { "FA-PERS3": "cannot tell" } },
    },
    {
      title: "The third year may have had a second contact",
      timeline: `${years(2, 2, 1)}\n2023 | surgery | Dr A`,
      thresholds: two,
      expects: { counts: { "contacts-year-3": [1, 1] }, rules: { "FA-PERS3": "cannot tell" } },
    },
  ],
};

export const fa2y30: Chapter = {
  title: "FA-2Y30",
  clause: "Contract §5",
  text: "Thirty contacts in twenty-four months: the published threshold that needs no practice.",
  examples: [
    {
      title: "Thirty",
      timeline: "every 3 weeks, 1 to 88 weeks ago | surgery | Dr A",
      expects: { counts: { "contacts-24m": [30, 0] }, rules: { "FA-2Y30": "met" } },
    },
    {
      title: "Twenty-nine",
      timeline: "every 3 weeks, 1 to 85 weeks ago | surgery | Dr A",
      expects: { counts: { "contacts-24m": [29, 0] }, rules: { "FA-2Y30": "not met" } },
    },
    {
      title: "Twenty-nine, and one that no table can classify",
      timeline: `
        every 3 weeks, 1 to 85 weeks ago | surgery   | Dr A
        2026-03-04                       | encounter | Dr B`,
      expects: { counts: { "contacts-24m": [29, 1] }, rules: { "FA-2Y30": "cannot tell" } },
    },
  ],
};
