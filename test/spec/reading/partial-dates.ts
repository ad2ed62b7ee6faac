import type { Chapter } from "../example.ts";

export const partialDates: Chapter = {
  title: "Partial dates",
  clause: "Contract §2, §9.2, §9.5",
  text: "A date is kept as the record gives it. A year spans the year, a month the month, a missing date everything up to the day of the review. An event is sure in a window when its whole span is inside, and a maybe when the span only overlaps it.",
  examples: [
    {
      title: "A year that straddles the window",
      timeline: `
        2026-03-04 | surgery | Dr A
        2026-09-30 | surgery | Dr A
        2025       | surgery | Dr A`,
      expects: { counts: { "contacts-12m": [2, 1], "contacts-24m": [3, 0] } },
    },
    {
      title: "A month inside the window is sure, the month that the window cuts is not",
      timeline: `
        2025-12 | surgery | Dr A
        2025-11 | surgery | Dr A
        2025-10 | surgery | Dr A`,
      expects: { counts: { "contacts-12m": [1, 1], "contacts-24m": [3, 0] } },
    },
    {
      title: "This month and this year end on the day of the review",
      text: "Nothing can have happened later than that, so their spans lie inside twelve months.",
      timeline: `
        2026-11 | surgery | Dr A
        2026    | surgery | Dr A`,
      expects: { counts: { "contacts-12m": [2, 0], "contacts-6m": [1, 1] } },
    },
    {
      title: "A month that begins after the day of the review",
      timeline: `
        2026-12 | surgery (id december) | Dr A
        2027    | surgery (id next-year) | Dr A`,
      expects: {
        counts: { "contacts-12m": [0, 0] },
        setAside: ["december", "next-year"],
      },
    },
    {
      title: "No date at all",
      text: "It may lie in any window, and surely lies somewhere in the record.",
      timeline: `
        undated | surgery | Dr A
        undated | problem | Dr A | irritable bowel syndrome
        undated | finding | Dr A | headache`,
      expects: {
        counts: {
          "contacts-6m": [0, 1],
          "contacts-year-3": [0, 1],
          "symptom-groups-12m": [0, 1],
          syndromes: [1, 0],
        },
      },
    },
    {
      title: "A year that two windows share",
      text: "2024 may lie in the year before the last, or before that.",
      timeline: `
        2024 | surgery          | Dr A
        2024 | imaging (normal) |      | chest X-ray
        2025 | letter           | Dr A`,
      expects: {
        counts: {
          "contacts-year-2": [0, 1],
          "contacts-year-3": [0, 1],
          "negative-investigations-24m": [0, 1],
          "negative-investigations-36m": [0, 1],
          "excluded-12m": [0, 1],
        },
      },
    },
    {
      title: "A late evening in summer is the next day in London",
      text: "The instant is in UTC; the practice's clock is an hour ahead, so both visits are of 2 July and are one contact.",
      timeline: `
        2026-07-01T23:30:00Z | surgery | Dr A
        2026-07-02           | surgery | Dr A`,
      expects: { counts: { "contacts-12m": [1, 0] } },
    },
    {
      title: "An instant without an offset is the day as written",
      timeline: `
        2026-07-01T23:30:00 | surgery | Dr A
        2026-07-01          | surgery | Dr A`,
      expects: { counts: { "contacts-12m": [1, 0] } },
    },
    {
      title: "The first hour of the day after the review, in London",
      text: "23:30 UTC on 30 June is half past midnight on 1 July.",
      asOf: "2026-06-30",
      timeline: `
        2026-06-30T22:30:00Z | surgery                | Dr A
        2026-06-30T23:30:00Z | surgery (id after)     | Dr A`,
      expects: { counts: { "contacts-12m": [1, 0] }, setAside: ["after"] },
    },
    {
      title: "A partial date is not a day",
      text: "It may be the very day that is already there, so it adds a maybe to what is counted by days.",
      timeline: `
        2026-03-10 | finding | Dr A | headache
        2026-03    | finding | Dr A | headache
        2026-03    | A&E     |      |`,
      expects: {
        counts: {
          "symptom-events-6m-peak": [1, 1],
          "symptom-groups-12m": [1, 0],
          "emergency-12m": [0, 1],
        },
      },
    },
  ],
};
