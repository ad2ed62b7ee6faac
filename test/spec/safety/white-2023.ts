import type { Chapter, Example } from "../example.ts";

/** White et al. 2023, without the rows that wait for a codelist; "–" where no age that was studied reached the risk. */
const table = `
| Fatigue and | Men from | Women from |
|---|---|---|
| weight loss | 59 | 65 |
| abdominal pain | 65 | 79 |
| constipation | 67 | – |
| upper GI | 67 | – |
| diarrhoea | 69 | – |
| chest pain | 70 | – |
| breathlessness | 72 | – |
| bloating | 72 | 80 |
| headache | 74 | – |
| cough | 75 | – |
| nothing else | 78 | – |
| other MSK | 79 | – |
| back pain | 80 | – |`.trim();

/** Entries that are of a row's kind, where it is not one of its own name. */
const words: Readonly<Record<string, readonly string[]>> = {
  "upper GI": ["indigestion", "nausea"],
  "other MSK": ["joint pain", "muscle pain", "limb pain", "neck pain"],
  "nothing else": [""],
};

/** From this age a man's new fatigue is enough, whatever stands beside it. */
const aloneFrom = 78;
/** An age at which a dash of the table is tried. */
const old = 99;

type Sex = "male" | "female";

/** Born on the first of January, so many whole years before the review. */
const bornFor = (age: number): string => `${2026 - age}-01-01`;

const example = (sex: Sex, age: number, companion: string, stands: boolean): Example => {
  const person = sex === "male" ? "Man" : "Woman";
  const beside = companion === "" ? "" : `\n2026-03-10 | finding | Dr A | ${companion}`;
  const alarm = companion === "weight loss" ? (["alarm-symptom"] as const) : [];
  return {
    title: `${person} of ${age}, fatigue and ${companion || "nothing else"}: ${stands ? "stands" : "does not stand"}`,
    sex,
    born: bornFor(age),
    timeline: `2026-03-04 | finding | Dr A | fatigue${beside}`,
    expects: { safety: stands ? [...alarm, "white-2023"] : alarm },
  };
};

/** Whether the table alone says so: the row's own age is reached, or the person is a man for whom fatigue is enough. */
const stands = (sex: Sex, age: number, from: number): boolean =>
  age >= from || (sex === "male" && age >= aloneFrom);

/** At the age and one year below it; a dash at an age beyond all of the table. */
const cell = (sex: Sex, companion: string, age: string | undefined): readonly Example[] => {
  if (age === "–") return [example(sex, old, companion, false)];
  const from = Number(age);
  return [from, from - 1].map((at) => example(sex, at, companion, stands(sex, at, from)));
};

const row = (line: string): readonly Example[] => {
  const [, name = "", men, women] = line.split("|").map((text) => text.trim());
  return (words[name] ?? [name]).flatMap((companion) => [
    ...cell("male", companion, men),
    ...cell("female", companion, women),
  ]);
};

export const whiteTable: Chapter = {
  title: "white-2023: the table",
  clause: "Contract §6; White B et al. 2023 BJGP 73:e75, to be checked against its own figure",
  text: "New fatigue at an age at which, with what stands beside it, the risk of cancer within nine months reaches three in a hundred. Each cell is tried at its age and one year below; a dash at ninety-nine. From 78 a man's fatigue is enough, so the two last rows add nothing that this one has not said.",
  table,
  examples: table.split("\n").slice(2).flatMap(row),
};

const man = { sex: "male", born: "1960-01-01" } as const;
const white = { safety: ["white-2023"] } as const;
const none = { safety: [] } as const;

export const whiteNew: Chapter = {
  title: "white-2023: new fatigue, and what stands beside it",
  clause: "Contract §6, §9.5",
  text: "The fatigue is of the last twelve months, with no fatigue and no cancer surely in the twelve months before it. What stands beside it is from three months before to one month after, and never after the day of the review. The man of these examples is 66, the row is that of abdominal pain.",
  examples: [
    {
      ...man,
      title: "Three months before",
      timeline: `
        2025-12-04 | finding | Dr A | abdominal pain
        2026-03-04 | finding | Dr A | fatigue`,
      expects: white,
    },
    {
      ...man,
      title: "Three months and a day before",
      timeline: `
        2025-12-03 | finding | Dr A | abdominal pain
        2026-03-04 | finding | Dr A | fatigue`,
      expects: none,
    },
    {
      ...man,
      title: "One month after",
      timeline: `
        2026-03-04 | finding | Dr A | fatigue
        2026-04-04 | finding | Dr A | abdominal pain`,
      expects: white,
    },
    {
      ...man,
      title: "One month and a day after",
      timeline: `
        2026-03-04 | finding | Dr A | fatigue
        2026-04-05 | finding | Dr A | abdominal pain`,
      expects: none,
    },
    {
      ...man,
      title: "Fatigue twelve months before: it is not new",
      timeline: `
        2025-03-04 | finding | Dr A | fatigue
        2026-03-04 | finding | Dr A | fatigue + abdominal pain`,
      expects: none,
    },
    {
      ...man,
      title: "Fatigue a day more than twelve months before",
      timeline: `
        2025-03-03 | finding | Dr A | fatigue
        2026-03-04 | finding | Dr A | fatigue + abdominal pain`,
      expects: white,
    },
    {
      ...man,
      title: "Earlier fatigue that is not sure clears nothing",
      timeline: `
        2025-09-04 | finding (preliminary) | Dr A | fatigue
        2026-03-04 | finding               | Dr A | fatigue + abdominal pain`,
      expects: white,
    },
    {
      ...man,
      title: "The fatigue is older than twelve months",
      timeline: "2025-11-22 | finding | Dr A | fatigue + abdominal pain",
      expects: none,
    },
    {
      ...man,
      title: "The fatigue is of the first day of the twelve months",
      timeline: "2025-11-23 | finding | Dr A | fatigue + abdominal pain",
      expects: white,
    },
    {
      ...man,
      title: "Fatigue and company of one year, without a day",
      timeline: "2026 | finding | Dr A | fatigue + abdominal pain",
      expects: white,
    },
    {
      ...man,
      title: "Cancer in the twelve months before",
      text: "The record is suppressed as well: cancer is dated in the last twelve months.",
      timeline: `
        2025-12-01 | problem (ended 2026-01-01) | Dr A | breast cancer
        2026-03-04 | finding                    | Dr A | fatigue + abdominal pain`,
      expects: { safety: [], suppressed: ["cancer"] },
    },
    {
      ...man,
      title: "What stands beside it is of no row",
      timeline: "2026-03-04 | finding | Dr A | fatigue + dizziness",
      expects: none,
    },
    {
      sex: "male",
      born: "1961",
      title: "Sixty-four or sixty-five: the lowest possible age is asked",
      timeline: "2026-03-04 | finding | Dr A | fatigue + abdominal pain",
      expects: none,
    },
    {
      sex: "male",
      born: "",
      title: "No birth date",
      timeline: "2026-03-04 | finding | Dr A | fatigue + abdominal pain",
      expects: none,
    },
  ],
};
