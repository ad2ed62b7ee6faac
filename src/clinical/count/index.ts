import { addMonths, monthsTo } from "../day.ts";
import type { PatientRecord } from "../record.ts";
import type { Counts } from "../review.ts";
import { countEmergencies, countExcluded } from "./attendances.ts";
import { countBdsGroups } from "./bds-groups.ts";
import { countClinicians } from "./clinicians.ts";
import { collapse, countContacts } from "./contacts.ts";
import { countLongTermConditions } from "./long-term-conditions.ts";
import { countPersistentGroups } from "./persistent-groups.ts";
import { recentPart } from "./recent.ts";
import { countAbnormalOpen } from "./results/abnormal-open.ts";
import { resultsByFamily } from "./results/by-day.ts";
import { countNegativeInvestigations } from "./results/negative-investigations.ts";
import { countRepeatNormal } from "./results/repeat-normal.ts";
import { countSpecialistReferrals } from "./specialist-referrals.ts";
import { countSymptomGroups } from "./symptom-groups.ts";
import { countSymptomPeak } from "./symptom-peak.ts";
import { countSyndromes, countSyndromesWithMeCfs } from "./syndromes.ts";

/** Every count of contract §4, in its order, as of the record's day. */
export const countAll = (record: PatientRecord, recent = recentPart(record)): Counts => {
  const { asOf, syndromes, conditions } = record;
  const { attendances, symptoms, results } = recent;
  const last = (months: number) => monthsTo(asOf, months);
  const contacts = collapse(attendances);
  const families = resultsByFamily(results);
  return {
    "contacts-6m": countContacts(contacts, last(6)),
    "contacts-12m": countContacts(contacts, last(12)),
    "contacts-24m": countContacts(contacts, last(24)),
    "contacts-year-2": countContacts(contacts, monthsTo(addMonths(asOf, -12), 12)),
    "contacts-year-3": countContacts(contacts, monthsTo(addMonths(asOf, -24), 12)),
    "emergency-12m": countEmergencies(attendances, last(12)),
    "excluded-12m": countExcluded(attendances, last(12)),
    "clinicians-12m": countClinicians(contacts, last(12)),
    "symptom-groups-12m": countSymptomGroups(symptoms, last(12)),
    "persistent-groups-24m": countPersistentGroups(symptoms, last(24)),
    "symptom-events-6m-peak": countSymptomPeak(record.symptoms),
    syndromes: countSyndromes(syndromes),
    "syndromes-with-mecfs": countSyndromesWithMeCfs(syndromes),
    "bds-groups-12m": countBdsGroups(symptoms, syndromes, last(12)),
    "negative-investigations-36m": countNegativeInvestigations(families, last(36)),
    "negative-investigations-24m": countNegativeInvestigations(families, last(24)),
    "specialist-referrals-36m": countSpecialistReferrals(record.referrals, last(36)),
    "repeat-normal-24m": countRepeatNormal(families, conditions, last(24)),
    "long-term-conditions": countLongTermConditions(conditions),
    "abnormal-open": countAbnormalOpen(families, last(12)),
  };
};
