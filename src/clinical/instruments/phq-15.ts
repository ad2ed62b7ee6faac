import { type InstrumentSheet, pending, phqLicence } from "./instrument.ts";

/**
 * PHQ-15: fifteen symptoms over four weeks; for following change, never for finding or diagnosing. Item codes as in
 * LOINC panel 69728-4. No reliable-change figure was verified.
 */
export const phq15: InstrumentSheet = {
  id: "phq-15",
  name: "PHQ-15",
  what: "bodily symptoms over four weeks",
  range: [0, 30],
  higherIsWorse: true,
  totals: ["http://loinc.org|70273-8", "http://snomed.info/sct|1065441000000103"],
  panel: "http://loinc.org|69728-4",
  items: [
    { code: "69671-6" },
    { code: "69672-4" },
    { code: "69673-2" },
    { code: "69674-0" },
    { code: "69717-7" },
    { code: "69675-7" },
    { code: "69676-5" },
    { code: "69677-3" },
    { code: "69678-1" },
    { code: "69679-9" },
    { code: "69680-7" },
    { code: "69681-5" },
    { code: "69682-3" },
    { code: "69731-8" },
    { code: "69732-6", also: ["69687-2"] },
  ],
  answers: [
    { score: 0, code: "LA18334-5" },
    { score: 1, code: "LA18335-2" },
    { score: 2, code: "LA18336-0" },
  ],
  bands: [
    { from: 0, says: "under 5" },
    { from: 5, says: "low" },
    { from: 10, says: "medium" },
    { from: 15, says: "high" },
  ],
  bandsSource: {
    cite: "Kroenke et al 2002, Psychosom Med",
    strength: "cut-offs of the authors",
    read: "as an extract",
  },
  noticeable: {
    points: 3,
    source: {
      cite: "Hybelius et al 2024: PHQ-15 and SSS-8, a review of measurement",
      strength: "review",
      read: "as an extract",
    },
  },
  licence: phqLicence,
  ...pending,
};
