import {
  type InstrumentSheet,
  overTwoWeeks,
  pending,
  phqLicence,
  talkingTherapies,
  ukCohort,
} from "./instrument.ts";

/** PHQ-9 item 9 by its LOINC code: any score above 0 is asked about at once. */
export const item9 = "44260-8";

/** PHQ-9: nine items over two weeks. Item codes as in the HL7 US Core panel example. */
export const phq9: InstrumentSheet = {
  id: "phq-9",
  name: "PHQ-9",
  what: "low mood over two weeks",
  range: [0, 27],
  higherIsWorse: true,
  totals: ["http://loinc.org|44261-6", "http://snomed.info/sct|720433000"],
  panel: "http://loinc.org|44249-1",
  items: [
    { code: "44250-9" },
    { code: "44255-8" },
    { code: "44259-0" },
    { code: "44254-1" },
    { code: "44251-7" },
    { code: "44258-2" },
    { code: "44252-5" },
    { code: "44253-3" },
    { code: item9 },
  ],
  answers: overTwoWeeks,
  bands: [
    { from: 0, says: "under 5" },
    { from: 5, says: "mild" },
    { from: 10, says: "moderate" },
    { from: 15, says: "moderately severe" },
    { from: 20, says: "severe" },
  ],
  caseness: { points: 10, source: talkingTherapies },
  reliableChange: { points: 6, source: talkingTherapies },
  noticeable: { points: 1.7, source: ukCohort },
  licence: phqLicence,
  ...pending,
};
