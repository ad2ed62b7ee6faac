import {
  alarmGroups,
  anaemiaCodes,
  countedSyndromes,
  negativeFamilies,
  negativeFamilyPrefixes,
  tooBroadForMeCfs,
  uncountedSymptoms,
  weightLossCodes,
} from "#clinical/groups.ts";
import { among, text } from "./comparing.ts";

/** SQL for the predicates of `groups.ts`: what the groups and codes of an event mean (contract §4.1, §9.13). */

const snomed = "http://snomed.info/sct|";

/** The symptom counts. */
export const countsAsSymptom = `NOT (${among("grp", uncountedSymptoms)})`;

/** A row of a syndrome names one that counts; of `mus-general` only a SNOMED code does. */
export const countsAsSyndrome = `(${among("grp", countedSyndromes)} OR (grp = 'mus-general' AND coalesce(code, '') LIKE ${text(`${snomed}%`)}))`;

/** A row of a syndrome names ME/CFS. */
export const namesMeCfs = `(grp = 'cfs-me' AND coalesce(code, '') <> '' AND NOT (${among("code", tooBroadForMeCfs)}))`;

/** An entry of a red flag is weight loss that alarms. */
export const isWeightLoss = `(grp = 'weight-loss' AND ${among("code", weightLossCodes)})`;

/** An entry of a red flag is an alarm. */
export const isAlarm = `(${among("grp", alarmGroups)} OR ${isWeightLoss} OR (grp = 'anaemia' AND ${among("code", anaemiaCodes)}))`;

/** A normal result of the family is a negative investigation. */
export const isNegativeFamily = `(${[
  among("family", negativeFamilies),
  ...negativeFamilyPrefixes.map((prefix) => `family LIKE ${text(`${prefix}%`)}`),
].join(" OR ")})`;
