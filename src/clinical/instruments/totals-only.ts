import { type InstrumentSheet, pending } from "./instrument.ts";

const none = { totals: [], bands: [], ...pending } as const;

/** Instruments of which only the total is taken, from a form that the practice holds. */
export const totalsOnly: readonly InstrumentSheet[] = [
  {
    ...none,
    id: "wsas",
    name: "WSAS",
    what: "work and social adjustment",
    range: [0, 40],
    higherIsWorse: true,
    bands: [
      { from: 0, says: "under 10" },
      { from: 10, says: "significant" },
      { from: 21, says: "moderately severe or worse" },
    ],
    bandsSource: {
      cite: "Mundt et al 2002, Br J Psychiatry",
      strength: "cut-offs of the authors",
      read: "as an extract",
    },
    licence:
      "Copyright Isaac Marks: permission is needed. Its wording is not here and is not shown.",
  },
  {
    ...none,
    id: "sss-8",
    name: "SSS-8",
    what: "bodily symptoms over seven days",
    range: [0, 32],
    higherIsWorse: true,
    bands: [
      { from: 0, says: "under 4" },
      { from: 4, says: "low" },
      { from: 8, says: "medium" },
      { from: 12, says: "high" },
      { from: 16, says: "very high" },
    ],
    bandsSource: {
      cite: "Gierk et al 2014",
      strength: "cut-offs of the authors",
      read: "as an extract",
    },
    licence: "Free for use, from memory: check before use. Its wording is not here.",
  },
  {
    ...none,
    id: "eq-vas",
    name: "EQ-5D visual scale",
    what: "health today, 0 to 100",
    range: [0, 100],
    higherIsWorse: false,
    totals: ["http://snomed.info/sct|736535009"],
    licence: "EuroQol: registration is needed. Its wording is not here.",
  },
  {
    ...none,
    id: "ibs-sss",
    name: "IBS-SSS",
    what: "severity of irritable bowel syndrome",
    range: [0, 500],
    higherIsWorse: true,
    totals: ["http://snomed.info/sct|1083671000000108"],
    licence: "Licence not checked. Its wording is not here.",
  },
  {
    ...none,
    id: "chalder-fatigue",
    name: "Chalder fatigue scale",
    what: "fatigue, scored 0 to 33",
    range: [0, 33],
    higherIsWorse: true,
    totals: ["http://snomed.info/sct|1077511000000101"],
    licence: "Licence not checked. Its wording is not here.",
  },
  {
    ...none,
    id: "own-0-10",
    name: "Their own 0 to 10",
    what: "how much symptoms get in the way, in the patient’s own number",
    range: [0, 10],
    higherIsWorse: true,
    licence: "Ours, and free.",
  },
];
