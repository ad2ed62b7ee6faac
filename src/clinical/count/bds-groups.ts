import type { Window } from "../day.ts";
import { bdsGroups, bdsSyndromes } from "../groups.ts";
import type { SymptomEvent, SyndromeEvent } from "../record.ts";
import type { Count, CountPart } from "../review.ts";
import { symptomGroups } from "./symptom-groups.ts";
import { distinct, toCount, toEvidence } from "./tally.ts";

/** Symptoms that make a group of bodily distress (Budtz-Lilly 2015). */
export const leastSymptoms = 3;

/** Of the four groups of bodily distress, those with three distinct symptom groups or more in the window. */
export const countBdsGroups = (
  symptoms: readonly SymptomEvent[],
  syndromes: readonly SyndromeEvent[],
  window: Window,
): Count => {
  const symptomParts = symptomGroups(symptoms, window);
  const syndromeParts = distinct(syndromes, ({ group }) => group, window);
  const parts = Object.entries(bdsGroups).flatMap(([name, members]): CountPart[] => {
    const present = [
      ...symptomParts.filter((part) => members.includes(part.name)),
      ...syndromeParts.filter((part) => bdsSyndromes[name]?.includes(part.name)),
    ];
    if (present.length < leastSymptoms) return [];
    return [
      {
        name,
        sure: present.filter(({ sure }) => sure).length >= leastSymptoms,
        evidence: toEvidence(present.flatMap(({ evidence }) => evidence)),
      },
    ];
  });
  return toCount(parts, window);
};
