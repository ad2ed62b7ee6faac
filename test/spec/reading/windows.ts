import { type CountId, countIds } from "#clinical/review.ts";
import type { Chapter } from "../example.ts";

const nothing: Partial<Record<CountId, readonly [0, 0]>> = Object.fromEntries(
  countIds.map((id) => [id, [0, 0]]),
);

export const windows: Chapter = {
  title: "Windows",
  clause: "Contract §2",
  text: "A window of so many months ends on the day of the review and begins on the day after the same day back then; both ends count. Nothing after the day of the review is read.",
  examples: [
    { title: "Nothing recorded, nothing counted", timeline: "", expects: { counts: nothing } },
    {
      title: "The first day of twelve months is in, the day before is not",
      timeline: `
        2025-11-22 | surgery | Dr A
        2025-11-23 | surgery | Dr A
        2026-11-22 | surgery | Dr A`,
      expects: { counts: { "contacts-12m": [2, 0] } },
    },
    {
      title: "Six, twelve and twenty-four months, and the two years before the last",
      text: "Each window is met by its first day and missed by the day before it.",
      timeline: `
        2026-11-22 | surgery | Dr A
        2026-05-23 | surgery | Dr A
        2026-05-22 | surgery | Dr A
        2025-11-23 | surgery | Dr A
        2025-11-22 | surgery | Dr A
        2024-11-23 | surgery | Dr A
        2024-11-22 | surgery | Dr A
        2023-11-23 | surgery | Dr A
        2023-11-22 | surgery | Dr A`,
      expects: {
        counts: {
          "contacts-6m": [2, 0],
          "contacts-12m": [4, 0],
          "contacts-24m": [6, 0],
          "contacts-year-2": [2, 0],
          "contacts-year-3": [2, 0],
        },
      },
    },
    {
      title: "Thirty-six months of referrals",
      timeline: `
        2023-11-22 | referral | Dr A | cardiology
        2023-11-23 | referral | Dr A | neurology`,
      expects: { counts: { "specialist-referrals-36m": [1, 0] } },
    },
    {
      title: "Six months back from 31 August is the last of February",
      text: "Months are counted, and a day that the month lacks becomes its last: the window begins on 1 March.",
      asOf: "2026-08-31",
      timeline: `
        2026-02-28 | surgery | Dr A
        2026-03-01 | surgery | Dr A`,
      expects: { counts: { "contacts-6m": [1, 0] } },
    },
    {
      title: "A year back from 29 February is 28 February",
      asOf: "2028-02-29",
      timeline: `
        2027-02-28 | surgery | Dr A
        2027-03-01 | surgery | Dr A`,
      expects: { counts: { "contacts-12m": [1, 0], "contacts-year-2": [1, 0] } },
    },
    {
      title: "What lies after the day of the review does not exist yet",
      timeline: `
        2026-11-22 | surgery                | Dr A
        2026-11-23 | surgery (id tomorrow)  | Dr A
        2027-01    | problem (id next-year) | Dr A | irritable bowel syndrome`,
      expects: {
        counts: { "contacts-12m": [1, 0], syndromes: [0, 0] },
        setAside: ["tomorrow", "next-year"],
      },
    },
    {
      title: "Counts of diagnoses look at the whole record",
      timeline: `
        1998-02-03 | problem | Dr A | irritable bowel syndrome
        1999-02-03 | problem | Dr A | asthma`,
      expects: { counts: { syndromes: [1, 0], "long-term-conditions": [1, 0] } },
    },
  ],
};
