import {
  type InstrumentSheet,
  overTwoWeeks,
  pending,
  phqLicence,
  talkingTherapies,
  ukCohort,
} from "./instrument.ts";

/** GAD-7: seven items over two weeks. Item codes as in LOINC panel 69737-5. */
export const gad7: InstrumentSheet = {
  id: "gad-7",
  name: "GAD-7",
  what: "worry over two weeks",
  range: [0, 21],
  higherIsWorse: true,
  totals: ["http://loinc.org|70274-6", "http://snomed.info/sct|445455005"],
  panel: "http://loinc.org|69737-5",
  items: [
    { code: "69725-0" },
    { code: "68509-9" },
    { code: "69733-4" },
    { code: "69734-2" },
    { code: "69735-9" },
    { code: "69689-8" },
    { code: "69736-7" },
  ],
  answers: overTwoWeeks,
  bands: [
    { from: 0, says: "under 5" },
    { from: 5, says: "mild" },
    { from: 10, says: "moderate" },
    { from: 15, says: "severe" },
  ],
  caseness: { points: 8, source: talkingTherapies },
  reliableChange: { points: 4, source: talkingTherapies },
  noticeable: { points: 1.5, source: ukCohort },
  licence: `${phqLicence} Some copies of GAD-7 carry a wrong answer label: check the wording.`,
  ...pending,
};
