import { addDays, day } from "#clinical/day.ts";
import type { Chapter, Example } from "../example.ts";

/** The vectors below, to four decimals: each letter is a contact of one day with that doctor. */
const vectors = [
  ["AA", 1, 1, 1],
  ["AB", 0.5, 0, 0],
  ["AAB", 0.6667, 0.3333, 0.5],
  ["ABC", 0.3333, 0, 0],
  ["AABB", 0.5, 0.3333, 0.6667],
  ["AABC", 0.5, 0.1667, 0.3333],
  ["AAABBB", 0.5, 0.4, 0.8],
  ["AAAABBBB", 0.5, 0.4286, 0.8571],
  ["AAAABCDE", 0.5, 0.2143, 0.4286],
  ["AABBBC", 0.5, 0.2667, 0.6],
  ["AAABBBBC", 0.5, 0.3214, 0.7143],
  ["AABBCCCC", 0.5, 0.2857, 0.7143],
  ["ABABABAB", 0.5, 0.4286, 0],
] as const;

const visits = (doctors: string): string =>
  [...doctors]
    .map((doctor, at) => `${addDays(day("2026-03-01"), at)} | surgery | Dr ${doctor}`)
    .join("\n");

const examples = vectors.map(
  ([doctors, upc, coc, secon]): Example => ({
    title: `${doctors}: UPC ${upc}, COC ${coc}, SECON ${secon}`,
    timeline: visits(doctors),
    expects: {
      counts: {
        "contacts-12m": [doctors.length, 0],
        "clinicians-12m": [new Set(doctors).size, 0],
      },
      continuity: { upc, coc, secon, unknownClinician: 0 },
    },
  }),
);

const rows = vectors.map((vector) => `| ${vector.join(" | ")} |`);

export const continuityVectors: Chapter = {
  title: "Continuity: the published vectors",
  clause:
    "Contract §9.7; UPC and COC after tables in BMC Fam Pract 2020, doi:10.1186/s12875-020-01361-0, and BMC Health Serv Res 2022 (citation to be completed); SECON and the last row computed",
  text: "UPC is the usual doctor's share, COC the index of Bice and Boxerman, SECON the share of neighbours that are the same. Each letter is a contact.",
  table: ["| Contacts | UPC | COC | SECON |", "|---|---|---|---|", ...rows].join("\n"),
  examples,
};

export const continuity: Chapter = {
  title: "Continuity: whose contacts count",
  clause: "Contract §9.7",
  text: "The indices look at sure contacts with a known clinician in twelve months, in order of day, clinician and id.",
  examples: [
    {
      title: "No contact",
      timeline: "2025-01-01 | surgery | Dr A",
      expects: {
        counts: { "clinicians-12m": [0, 0] },
        continuity: { upc: null, coc: null, secon: null, unknownClinician: 0 },
      },
    },
    {
      title: "One contact",
      timeline: "2026-03-01 | surgery | Dr A",
      expects: { continuity: { upc: 1, coc: null, secon: null } },
    },
    {
      title: "Unknown clinicians are left out, and told",
      timeline: `
        2026-03-01 | surgery | Dr A
        2026-03-02 | surgery |
        2026-03-03 | surgery | Dr A
        2026-03-04 | surgery | Dr B`,
      expects: {
        counts: { "contacts-12m": [4, 0], "clinicians-12m": [2, 0] },
        continuity: { upc: 0.6667, coc: 0.3333, secon: 0.5, unknownClinician: 1 },
      },
    },
    {
      title: "Maybe contacts are left out; their clinicians are maybes",
      timeline: `
        2026-03-01 | surgery           | Dr A
        2026-03-02 | surgery           | Dr A
        2026-03-03 | surgery (unknown) | Dr B
        2025       | surgery           | Dr A`,
      expects: {
        counts: { "contacts-12m": [2, 2], "clinicians-12m": [1, 1] },
        continuity: { upc: 1, coc: 1, secon: 1, unknownClinician: 0 },
      },
    },
    {
      title: "The order is that of days, not of entries",
      timeline: `
        2026-03-03 | surgery | Dr B
        2026-03-01 | surgery | Dr A
        2026-03-04 | surgery | Dr B
        2026-03-02 | surgery | Dr A`,
      expects: { continuity: { upc: 0.5, coc: 0.3333, secon: 0.6667 } },
    },
    {
      title: "On one day the clinicians come in order of their keys",
      text: "A and B on the first day, A on the second: no two neighbours are the same.",
      timeline: `
        2026-03-01 | surgery | Dr B
        2026-03-01 | surgery | Dr A
        2026-03-02 | surgery | Dr A`,
      expects: { continuity: { upc: 0.6667, secon: 0 } },
    },
  ],
};
