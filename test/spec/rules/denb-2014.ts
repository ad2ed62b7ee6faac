import type { Chapter } from "../example.ts";

const fiveContacts = "every 1 week, 1 to 5 weeks ago | surgery | Dr A";
const ibs = "2020-02-01 | problem | Dr A | irritable bowel syndrome";

export const denb2014: Chapter = {
  title: "DENB-2014",
  clause: "Contract §5",
  text: "An adult with five contacts in a year, no active long-term condition, and a syndrome or three symptom groups.",
  examples: [
    {
      title: "Five contacts and one syndrome",
      timeline: `${fiveContacts}\n${ibs}`,
      expects: {
        counts: {
          "contacts-12m": [5, 0],
          syndromes: [1, 0],
          "symptom-groups-12m": [0, 0],
          "long-term-conditions": [0, 0],
        },
        rules: { "DENB-2014": "met" },
      },
    },
    {
      title: "Four contacts",
      timeline: `every 1 week, 1 to 4 weeks ago | surgery | Dr A\n${ibs}`,
      expects: { counts: { "contacts-12m": [4, 0] }, rules: { "DENB-2014": "not met" } },
    },
    {
      title: "Four contacts, and one that may be a contact",
      timeline: `
        every 1 week, 1 to 4 weeks ago | surgery   | Dr A
        2026-03-04                     | encounter | Dr A
        ${ibs}`,
      expects: { counts: { "contacts-12m": [4, 1] }, rules: { "DENB-2014": "cannot tell" } },
    },
    {
      title: "Three symptom groups instead of a syndrome",
      timeline: `
        ${fiveContacts}
        2026-02-01 | finding | Dr A | fatigue + headache + back pain`,
      expects: {
        counts: { syndromes: [0, 0], "symptom-groups-12m": [3, 0] },
        rules: { "DENB-2014": "met" },
      },
    },
    {
      title: "Two symptom groups and no syndrome",
      timeline: `
        ${fiveContacts}
        2026-02-01 | finding | Dr A | fatigue + headache`,
      expects: {
        counts: { syndromes: [0, 0], "symptom-groups-12m": [2, 0] },
        rules: { "DENB-2014": "not met" },
      },
    },
    {
      title: "One active long-term condition",
      timeline: `${fiveContacts}\n${ibs}\n2015-02-01 | problem | Dr A | asthma`,
      expects: {
        counts: { "long-term-conditions": [1, 0] },
        rules: { "DENB-2014": "not met" },
      },
    },
    {
      title: "A long-term condition that is not confirmed",
      timeline: `
        ${fiveContacts}
        ${ibs}
        2015-02-01 | problem (verification provisional) | Dr A | asthma`,
      expects: {
        counts: { "long-term-conditions": [0, 1] },
        rules: { "DENB-2014": "cannot tell" },
      },
    },
    {
      title: "Eighteen today",
      born: "2008-11-22",
      timeline: `${fiveContacts}\n${ibs}`,
      expects: { rules: { "DENB-2014": "met" } },
    },
    {
      title: "Eighteen tomorrow",
      born: "2008-11-23",
      timeline: `${fiveContacts}\n${ibs}`,
      expects: { rules: { "DENB-2014": "not met" } },
    },
  ],
};
