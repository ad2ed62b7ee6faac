import type { Chapter } from "../example.ts";

const thirtyContacts = "every 3 weeks, 1 to 88 weeks ago | surgery | Dr A";

export const sources: Chapter = {
  title: "What was not read",
  clause: "Contract §2",
  text: "While a source that feeds a count has failed, was refused or was cut short, no comparison of that count is “not met”: it cannot tell. What is met stands. This happens in every single comparison, before they are combined.",
  examples: [
    {
      title: "Encounters that failed",
      timeline: "",
      sources: { Encounter: "failed" },
      expects: {
        counts: { "contacts-24m": [0, 0] },
        rules: { "FA-2Y30": "cannot tell" },
        safety: ["not-read"],
      },
    },
    {
      title: "Encounters that the user may not read",
      timeline: "",
      sources: { Encounter: "refused" },
      expects: { rules: { "FA-2Y30": "cannot tell" }, safety: ["not-read"] },
    },
    {
      title: "Encounters that were cut short: what was read may be enough",
      timeline: thirtyContacts,
      sources: { Encounter: "partial" },
      expects: {
        counts: { "contacts-24m": [30, 0] },
        rules: { "FA-2Y30": "met" },
        safety: ["not-read"],
      },
    },
    {
      title: "No encounters because there are none",
      timeline: "",
      sources: { Encounter: "absent" },
      expects: { rules: { "FA-2Y30": "not met" }, safety: [] },
    },
    {
      title: "A “not” turns with its comparison",
      text: "Five contacts and a syndrome, and no long-term condition that was read: there may be one among the findings that were not.",
      timeline: `
        every 1 week, 1 to 5 weeks ago | surgery | Dr A
        2020-02-01                     | problem | Dr A | irritable bowel syndrome`,
      sources: { Observation: "partial" },
      expects: {
        counts: { "long-term-conditions": [0, 0] },
        rules: { "DENB-2014": "cannot tell" },
      },
    },
    {
      title: "One comparison that is surely not met settles an “and”",
      text: "There are no contacts, and all encounters were read; what the findings hold does not matter.",
      timeline: "",
      sources: { Observation: "failed" },
      expects: { rules: { "DENB-2014": "not met", "KITS-B": "cannot tell" } },
    },
    {
      title: "Referrals that failed",
      text: "There is a syndrome, so two referrals would be enough.",
      timeline: "2020-02-01 | problem | Dr A | irritable bowel syndrome",
      sources: { ServiceRequest: "failed" },
      expects: {
        rules: { MSS3: "cannot tell", "TL-3": "cannot tell", "TL-FLAG": "cannot tell" },
        safety: ["not-read"],
        headline: "cannot-tell",
      },
    },
    {
      title: "A source that no count and no finding reads",
      timeline: "",
      sources: { Communication: "failed", DocumentReference: "partial" },
      expects: { rules: { "TL-FLAG": "not met" }, safety: [], headline: "no-pattern" },
    },
  ],
};

export const age: Chapter = {
  title: "Age",
  clause: "Contract §5, §9.3",
  text: "Whole years on the day of the review. A partial birth date leaves a range, and an age rule is met or not met only where every age of it agrees; without a birth date it cannot tell.",
  examples: [
    {
      title: "Eighteen on the day of the review",
      born: "2008-11-22",
      timeline: "",
      expects: { suppressed: [] },
    },
    {
      title: "Eighteen tomorrow",
      born: "2008-11-23",
      timeline: "",
      expects: { suppressed: ["under-18"] },
    },
    {
      title: "Born in a year in which eighteen may or may not be reached",
      text: "Only who is surely below eighteen is left out.",
      born: "2008",
      timeline: `
        2026-01-01 | referral | Dr A | cardiology
        2026-02-01 | referral | Dr A | neurology
        2020-02-01 | problem  | Dr A | irritable bowel syndrome`,
      expects: { suppressed: [], rules: { MSS3: "cannot tell" } },
    },
    {
      title: "Born in a year in which every age is eighteen or more",
      born: "2007",
      timeline: `
        2026-01-01 | referral | Dr A | cardiology
        2026-02-01 | referral | Dr A | neurology
        2024-02-01 | problem  | Dr A | irritable bowel syndrome`,
      expects: { suppressed: [], rules: { MSS3: "met" } },
    },
    {
      title: "No birth date",
      born: "",
      timeline: `
        2026-01-01 | referral | Dr A | cardiology
        2026-02-01 | referral | Dr A | neurology
        2020-02-01 | problem  | Dr A | irritable bowel syndrome`,
      expects: { suppressed: [], rules: { MSS3: "cannot tell", "TL-3": "cannot tell" } },
    },
    {
      title: "No birth date, and something else that settles it",
      born: "",
      timeline: "",
      expects: { rules: { MSS3: "not met", "DENB-2014": "not met" } },
    },
    {
      title: "Born on 29 February, reviewed on the eve of the birthday",
      asOf: "2026-02-28",
      born: "2008-02-29",
      timeline: "",
      expects: { suppressed: ["under-18"] },
    },
    {
      title: "Born on 29 February, reviewed on 1 March",
      asOf: "2026-03-01",
      born: "2008-02-29",
      timeline: "",
      expects: { suppressed: [] },
    },
  ],
};
