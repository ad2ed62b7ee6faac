import { continuity, continuityVectors } from "./counting/continuity.ts";
import { negativeInvestigations, referralClusters } from "./counting/investigations.ts";
import { bodilyDistress, peak, persistence } from "./counting/persistence.ts";
import { monitoring, normality, repeats, resultsOnce } from "./counting/results.ts";
import { longTermConditions, symptomGroups, syndromes } from "./counting/symptoms.ts";
import type { Part } from "./example.ts";
import { headline, seen } from "./headline.ts";
import { encounterTypes } from "./reading/encounter-types.ts";
import { contactsOnce, duplicateIds, symptomsOnce } from "./reading/once.ts";
import { partialDates } from "./reading/partial-dates.ts";
import { age, sources } from "./reading/sources.ts";
import { windows } from "./reading/windows.ts";
import { bdsMulti, bdsSingle } from "./rules/bds.ts";
import { denb2014 } from "./rules/denb-2014.ts";
import { el2014 } from "./rules/el-2014.ts";
import { fa2y30, faP90, faP97, faPers3 } from "./rules/frequent-attendance.ts";
import { kitsA, kitsB } from "./rules/kits.ts";
import { mss3, mssPilot, tl3 } from "./rules/mss.ts";
import { phq15High, phq15Medium } from "./rules/phq15.ts";
import { tl1, tl2, tl4, tl5, tlFlag } from "./rules/throughline.ts";
import { abnormalOpen, openUrgentReferral, pendingResult } from "./safety/loose-ends.ts";
import { notRead } from "./safety/not-read.ts";
import {
  alarmSymptom,
  newSymptom,
  postExertionalMalaise,
  selfHarm,
  thirdVisit,
} from "./safety/symptoms.ts";
import { whiteNew, whiteTable } from "./safety/white-2023.ts";
import {
  cancer,
  palliative,
  pregnancy,
  recentSelfHarm,
  severeMentalIllness,
  under18,
} from "./suppressions.ts";

/** The reading order of the manual: rules, findings and suppressions in that of the contract. */
export const parts: readonly Part[] = [
  {
    title: "Reading the record",
    chapters: [
      windows,
      partialDates,
      encounterTypes,
      contactsOnce,
      symptomsOnce,
      duplicateIds,
      sources,
      age,
    ],
  },
  {
    title: "Counting",
    chapters: [
      continuityVectors,
      continuity,
      symptomGroups,
      persistence,
      peak,
      syndromes,
      bodilyDistress,
      normality,
      resultsOnce,
      negativeInvestigations,
      referralClusters,
      repeats,
      monitoring,
      longTermConditions,
    ],
  },
  {
    title: "Rules",
    chapters: [
      denb2014,
      kitsA,
      kitsB,
      mssPilot,
      mss3,
      el2014,
      faP90,
      faP97,
      faPers3,
      fa2y30,
      bdsSingle,
      bdsMulti,
      phq15Medium,
      phq15High,
      tl1,
      tl2,
      tl3,
      tl4,
      tl5,
      tlFlag,
    ],
  },
  {
    title: "Safety findings",
    chapters: [
      alarmSymptom,
      whiteTable,
      whiteNew,
      abnormalOpen,
      pendingResult,
      openUrgentReferral,
      newSymptom,
      thirdVisit,
      selfHarm,
      postExertionalMalaise,
      notRead,
      seen,
    ],
  },
  {
    title: "Suppressions",
    chapters: [under18, pregnancy, palliative, cancer, severeMentalIllness, recentSelfHarm],
  },
  { title: "The headline", chapters: [headline] },
];
