import type { Chapter } from "../example.ts";

const thirty = "every 3 weeks, 1 to 88 weeks ago | surgery | Dr A";
const oneVisit = "2026-03-04 | surgery | Dr A";
const threshold = (p90: number) =>
  [{ sex: "female", band: "46-60", n: 400, p90, p97: 99 }] as const;
const lasting = (about: string): string =>
  `2026-01-01 and 2026-02-01 and 2026-04-01 | finding | Dr A | ${about}`;
const threeNormals = "2026-02-01 and 2026-04-01 and 2026-06-01 | result (flag N) | | TSH";
const ibs = "2020-02-01 | problem | Dr A | irritable bowel syndrome";
const twoReferrals = `
  2025-01-01 | referral | Dr A | cardiology
  2025-06-01 | referral | Dr A | neurology`;

export const tl1: Chapter = {
  title: "TL-1",
  clause: "Contract §5",
  text: "High contact, by any of FA-P90, FA-PERS3 and FA-2Y30; never enough alone.",
  examples: [
    {
      title: "Thirty contacts in two years, and no thresholds",
      timeline: thirty,
      expects: { rules: { "FA-P90": "cannot tell", "FA-2Y30": "met", "TL-1": "met" } },
    },
    {
      title: "The practice's threshold reached",
      timeline: "2026-03-04 and 2026-03-05 | surgery | Dr A",
      thresholds: threshold(2),
      expects: { rules: { "FA-P90": "met", "FA-2Y30": "not met", "TL-1": "met" } },
    },
    {
      title: "The threshold reached in each of three years",
      timeline: `
        2026-03-04 and 2026-03-05 | surgery | Dr A
        2025-03-04 and 2025-03-05 | surgery | Dr A
        2024-03-04 and 2024-03-05 | surgery | Dr A`,
      thresholds: threshold(2),
      expects: { rules: { "FA-PERS3": "met", "FA-2Y30": "not met", "TL-1": "met" } },
    },
    {
      title: "None of the three",
      timeline: oneVisit,
      thresholds: threshold(2),
      expects: { rules: { "FA-P90": "not met", "FA-PERS3": "not met", "TL-1": "not met" } },
    },
    {
      title: "Few contacts, and no thresholds to compare them with",
      timeline: oneVisit,
      expects: { rules: { "FA-2Y30": "not met", "TL-1": "cannot tell" } },
    },
  ],
};

export const tl2: Chapter = {
  title: "TL-2",
  clause: "Contract §5",
  text: "Two symptom groups that persist, or a coded syndrome.",
  examples: [
    {
      title: "Two groups that persist",
      timeline: lasting("headache + fatigue"),
      expects: {
        counts: { "persistent-groups-24m": [2, 0], syndromes: [0, 0] },
        rules: { "TL-2": "met" },
      },
    },
    {
      title: "One",
      timeline: lasting("headache"),
      expects: {
        counts: { "persistent-groups-24m": [1, 0], syndromes: [0, 0] },
        rules: { "TL-2": "not met" },
      },
    },
    {
      title: "A syndrome",
      timeline: ibs,
      expects: {
        counts: { "persistent-groups-24m": [0, 0], syndromes: [1, 0] },
        rules: { "TL-2": "met" },
      },
    },
    {
      title: "One group that persists, and one that may",
      timeline: `${lasting("headache")}\n2026-01-01 and 2026-02-01 and 2026-05 | finding | Dr A | fatigue`,
      expects: { counts: { "persistent-groups-24m": [1, 1] }, rules: { "TL-2": "cannot tell" } },
    },
  ],
};

export const tl4: Chapter = {
  title: "TL-4",
  clause: "Contract §5",
  text: "One test normal three times in a row, with no reason to monitor it.",
  examples: [
    {
      title: "One such test",
      timeline: threeNormals,
      expects: { counts: { "repeat-normal-24m": [1, 0] }, rules: { "TL-4": "met" } },
    },
    {
      title: "None",
      timeline: "2026-02-01 and 2026-04-01 | result (flag N) | | TSH",
      expects: { counts: { "repeat-normal-24m": [0, 0] }, rules: { "TL-4": "not met" } },
    },
    {
      title: "A reason to monitor it that is not confirmed",
      timeline: `${threeNormals}\n2020-02-01 | problem (verification provisional) | Dr A | hypothyroidism`,
      expects: { counts: { "repeat-normal-24m": [0, 1] }, rules: { "TL-4": "cannot tell" } },
    },
  ],
};

const visits = (clinicians: readonly string[]): string =>
  clinicians.map((who, at) => `2026-03-0${at + 1} | surgery | ${who}`).join("\n");

export const tl5: Chapter = {
  title: "TL-5",
  clause: "Contract §5, §9.7",
  text: "No one clinician holds half of five contacts or more in a year, and at most a fifth of them name nobody. It never contributes to the flag.",
  examples: [
    {
      title: "Two of five with the usual doctor",
      timeline: visits(["Dr A", "Dr A", "Dr B", "Dr C", "Dr D"]),
      expects: {
        counts: { "contacts-12m": [5, 0] },
        continuity: { upc: 0.4, unknownClinician: 0 },
        rules: { "TL-5": "met" },
      },
    },
    {
      title: "Four contacts, however spread",
      timeline: visits(["Dr A", "Dr B", "Dr C", "Dr D"]),
      expects: {
        counts: { "contacts-12m": [4, 0] },
        continuity: { upc: 0.25 },
        rules: { "TL-5": "not met" },
      },
    },
    {
      title: "Half of six with the usual doctor",
      timeline: visits(["Dr A", "Dr A", "Dr A", "Dr B", "Dr C", "Dr D"]),
      expects: { continuity: { upc: 0.5 }, rules: { "TL-5": "not met" } },
    },
    {
      title: "One of five names nobody: a fifth is allowed",
      timeline: visits(["Dr A", "Dr B", "Dr C", "Dr D", ""]),
      expects: {
        counts: { "contacts-12m": [5, 0] },
        continuity: { upc: 0.25, unknownClinician: 1 },
        rules: { "TL-5": "met" },
      },
    },
    {
      title: "Two of nine name nobody: more than a fifth",
      timeline: visits(["Dr A", "Dr B", "Dr C", "Dr D", "Dr E", "Dr F", "Dr G", "", ""]),
      expects: {
        counts: { "contacts-12m": [9, 0] },
        continuity: { unknownClinician: 2 },
        rules: { "TL-5": "cannot tell" },
      },
    },
    {
      title: "One contact that is not sure",
      timeline: `${visits(["Dr A", "Dr B", "Dr C", "Dr D", "Dr E"])}\n2026-04-01 | surgery (unknown) | Dr A`,
      expects: { counts: { "contacts-12m": [5, 1] }, rules: { "TL-5": "cannot tell" } },
    },
    {
      title: "Three sure contacts and one maybe are surely fewer than five",
      timeline: `${visits(["Dr A", "Dr B", "Dr C"])}\n2026-04-01 | surgery (unknown) | Dr A`,
      expects: { counts: { "contacts-12m": [3, 1] }, rules: { "TL-5": "not met" } },
    },
    {
      title: "Encounters that were cut short",
      timeline: visits(["Dr A", "Dr B"]),
      sources: { Encounter: "partial" },
      expects: { rules: { "TL-5": "cannot tell" } },
    },
  ],
};

export const tlFlag: Chapter = {
  title: "TL-FLAG",
  clause: "Contract §5",
  text: "TL-3, or TL-2 together with TL-1 or TL-4.",
  examples: [
    {
      title: "TL-3 alone",
      timeline: `
        ${twoReferrals}
        2025-07-01 | imaging (normal)   | | chest X-ray
        2025-08-01 | procedure (normal) | | gastroscopy`,
      expects: { rules: { "TL-3": "met", "TL-2": "not met", "TL-FLAG": "met" } },
    },
    {
      title: "TL-2 and TL-1",
      timeline: `${ibs}\n${thirty}`,
      expects: {
        rules: { "TL-3": "not met", "TL-2": "met", "TL-1": "met", "TL-FLAG": "met" },
      },
    },
    {
      title: "TL-2 and TL-4",
      timeline: `${ibs}\n${threeNormals}`,
      expects: { rules: { "TL-2": "met", "TL-4": "met", "TL-FLAG": "met" } },
    },
    {
      title: "TL-1 and TL-4 without TL-2",
      timeline: `${thirty}\n${threeNormals}`,
      expects: { rules: { "TL-1": "met", "TL-4": "met", "TL-2": "not met", "TL-FLAG": "not met" } },
    },
    {
      title: "TL-2, few contacts, and no thresholds to compare them with",
      timeline: `${ibs}\n${oneVisit}`,
      expects: { rules: { "TL-2": "met", "TL-1": "cannot tell", "TL-FLAG": "cannot tell" } },
    },
    {
      title: "TL-2, contacts below the practice's threshold, no repeated test",
      timeline: `${ibs}\n${oneVisit}`,
      thresholds: threshold(9),
      expects: {
        rules: { "TL-2": "met", "TL-1": "not met", "TL-4": "not met", "TL-FLAG": "not met" },
      },
    },
    {
      title: "Low continuity never contributes",
      timeline: visits(["Dr A", "Dr B", "Dr C", "Dr D", "Dr E"]),
      expects: { rules: { "TL-5": "met", "TL-FLAG": "not met" } },
    },
    {
      title: "An empty record",
      timeline: "",
      expects: { rules: { "TL-FLAG": "not met" } },
    },
  ],
};
