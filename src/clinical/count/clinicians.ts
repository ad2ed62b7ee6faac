import type { Window } from "../day.ts";
import type { Continuity, Count, CountPart } from "../review.ts";
import type { Contact } from "./contacts.ts";
import { continuity } from "./continuity.ts";
import { certaintyIn, toCount, toEvidence } from "./tally.ts";

const partsOf = (contacts: readonly Contact[], window: Window): readonly CountPart[] => {
  const clinicians = new Map<string, { name: string; sure: boolean; ids: string[] }>();
  for (const contact of contacts) {
    const certainty = certaintyIn(contact, window);
    if (contact.clinician === undefined || certainty === "out") continue;
    const known = clinicians.get(contact.clinician) ?? {
      name: contact.clinicianName ?? contact.clinician,
      sure: false,
      ids: [],
    };
    known.sure ||= certainty === "sure";
    known.ids.push(...contact.ids);
    clinicians.set(contact.clinician, known);
  }
  return [...clinicians.values()].map(({ name, sure, ids }) => ({
    name,
    sure,
    evidence: toEvidence(ids),
  }));
};

/**
 * Distinct known clinicians of the window's contacts, with continuity over the sure contacts (contract §9.7).
 * `unknownClinician` is the number of sure contacts that name none. The contacts come in order.
 */
export const countClinicians = (
  contacts: readonly Contact[],
  window: Window,
): Count & Continuity => {
  const sure = contacts.filter((contact) => certaintyIn(contact, window) === "sure");
  const known = sure.flatMap(({ clinician }) => (clinician === undefined ? [] : [clinician]));
  return {
    ...toCount(partsOf(contacts, window), window),
    ...continuity(known),
    unknownClinician: sure.length - known.length,
  };
};
