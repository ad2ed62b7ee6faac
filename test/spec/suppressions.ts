import type { Chapter } from "./example.ts";

export const under18: Chapter = {
  title: "under-18",
  clause: "Contract §6, §9.3",
  text: "Every age that the person may have is below eighteen.",
  examples: [
    {
      title: "Eighteen today",
      born: "2008-11-22",
      timeline: "",
      expects: { suppressed: [] },
    },
    {
      title: "Eighteen tomorrow",
      born: "2008-11-23",
      timeline: "",
      expects: { suppressed: ["under-18"], headline: "suppressed" },
    },
    {
      title: "Born next month eighteen years ago, the day not known",
      born: "2008-12",
      timeline: "",
      expects: { suppressed: ["under-18"] },
    },
    {
      title: "Born this month eighteen years ago, the day not known",
      born: "2008-11",
      timeline: "",
      expects: { suppressed: [] },
    },
    { title: "No birth date", born: "", timeline: "", expects: { suppressed: [] } },
  ],
};

export const pregnancy: Chapter = {
  title: "pregnancy",
  clause: "Contract §6",
  text: "A pregnancy that is active and dated within 294 days or undated, or one that ended within 84 days. An end without a day says nothing.",
  examples: [
    {
      title: "Active, 294 days ago",
      timeline: "2026-02-01 | problem | Dr A | pregnant",
      expects: { suppressed: ["pregnancy"], headline: "suppressed" },
    },
    {
      title: "Active, 295 days ago",
      timeline: "2026-01-31 | problem | Dr A | pregnant",
      expects: { suppressed: [] },
    },
    {
      title: "Active and undated",
      timeline: "undated | problem | Dr A | pregnant",
      expects: { suppressed: ["pregnancy"] },
    },
    {
      title: "Active, in a month that the 294 days cut",
      timeline: "2026-01 and 2025 | problem | Dr A | pregnant",
      expects: { suppressed: [] },
    },
    {
      title: "Active, in a year that they cut",
      timeline: "2026 | problem | Dr A | pregnant",
      expects: { suppressed: ["pregnancy"] },
    },
    {
      title: "Not confirmed: a maybe is enough",
      timeline: "2026-09-01 | problem (verification provisional) | Dr A | pregnant",
      expects: { suppressed: ["pregnancy"] },
    },
    {
      title: "Ended 84 days ago",
      timeline: "2025-11-20 | problem (ended 2026-08-30) | Dr A | pregnant",
      expects: { suppressed: ["pregnancy"] },
    },
    {
      title: "Ended 85 days ago",
      timeline: "2025-11-20 | problem (ended 2026-08-29) | Dr A | pregnant",
      expects: { suppressed: [] },
    },
    {
      title: "Ended today",
      timeline: "2026-03-01 | problem (ended 2026-11-22) | Dr A | pregnant",
      expects: { suppressed: ["pregnancy"] },
    },
    {
      title: "Ended, without a day",
      timeline: "2026-03-01 | problem (ended) | Dr A | pregnant",
      expects: { suppressed: [] },
    },
  ],
};

export const palliative: Chapter = {
  title: "palliative",
  clause: "Contract §6",
  text: "Palliative care, ever.",
  examples: [
    {
      title: "Active",
      timeline: "2026-03-01 | problem | Dr A | palliative care",
      expects: { suppressed: ["palliative"], headline: "suppressed" },
    },
    {
      title: "Long ago, and over",
      timeline: "2001-03-01 | problem (ended 2002-01-01) | Dr A | palliative care",
      expects: { suppressed: ["palliative"] },
    },
    {
      title: "Refuted",
      timeline: "2026-03-01 | problem (verification refuted) | Dr A | palliative care",
      expects: { suppressed: [] },
    },
  ],
};

export const cancer: Chapter = {
  title: "cancer",
  clause: "Contract §6",
  text: "Cancer that is active, or dated in twelve months.",
  examples: [
    {
      title: "Active, of long ago",
      timeline: "2005-03-01 | problem | Dr A | breast cancer",
      expects: { suppressed: ["cancer"], headline: "suppressed" },
    },
    {
      title: "Over, and dated on the first day of twelve months",
      timeline: "2025-11-23 | problem (ended 2026-01-01) | Dr A | breast cancer",
      expects: { suppressed: ["cancer"] },
    },
    {
      title: "Over, and dated the day before",
      timeline: "2025-11-22 | problem (ended 2026-01-01) | Dr A | breast cancer",
      expects: { suppressed: [] },
    },
    {
      title: "Over, and dated in a year that the window cuts",
      timeline: "2025 | problem (ended 2025-12) | Dr A | breast cancer",
      expects: { suppressed: ["cancer"] },
    },
    {
      title: "Suspected",
      timeline: "2026-03-01 | problem (verification differential) | Dr A | breast cancer",
      expects: { suppressed: ["cancer"] },
    },
  ],
};

export const severeMentalIllness: Chapter = {
  title: "severe-mental-illness",
  clause: "Contract §6",
  text: "Severe mental illness that is active.",
  examples: [
    {
      title: "Active",
      timeline: "2005-03-01 | problem | Dr A | bipolar disorder",
      expects: { suppressed: ["severe-mental-illness"], headline: "suppressed" },
    },
    {
      title: "Over",
      timeline: "2005-03-01 | problem (ended 2010-01-01) | Dr A | bipolar disorder",
      expects: { suppressed: [] },
    },
    {
      title: "Not confirmed: a maybe is enough",
      timeline: "2005-03-01 | problem (verification provisional) | Dr A | schizophrenia",
      expects: { suppressed: ["severe-mental-illness"] },
    },
  ],
};

export const recentSelfHarm: Chapter = {
  title: "recent-self-harm",
  clause: "Contract §6",
  text: "Self-harm coded, or item 9 of PHQ-9 answered 3, in twelve months.",
  examples: [
    {
      title: "Item 9 answered 3",
      timeline: "2026-03-04 | score | Dr A | PHQ-9 item 9 3",
      expects: { safety: ["self-harm"], suppressed: ["recent-self-harm"], headline: "suppressed" },
    },
    {
      title: "Item 9 answered 2 is a finding, and suppresses nothing",
      timeline: "2026-03-04 | score | Dr A | PHQ-9 item 9 2",
      expects: { safety: ["self-harm"], suppressed: [] },
    },
    {
      title: "A code on the first day of twelve months",
      timeline: "2025-11-23 | problem | Dr A | thoughts of self harm",
      expects: { suppressed: ["recent-self-harm"] },
    },
    {
      title: "A code on the day before",
      timeline: "2025-11-22 | problem | Dr A | thoughts of self harm",
      expects: { suppressed: [] },
    },
  ],
};
