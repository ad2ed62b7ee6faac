import type { Reading } from "../reading.ts";

/** Where the first participant is plainly a clinician, the words for it with their quotes, else null; to be called `taker`. */
export const firstParticipant = ({ dialect }: Reading): string => {
  const reference = dialect.written("participant", "$[0].individual.reference");
  const plain = dialect.matches(reference, '^"Practitioner(Role)?/[A-Za-z0-9.-]+"$');
  return `CASE WHEN ${plain} THEN ${reference} END`;
};

/**
 * The columns of a first look at participants: `clinician`, where the first one is plainly a clinician; and where not,
 * `participant` and `contained`, to be looked at closely.
 */
export const clinicianColumns: readonly string[] = [
  "substr(taker, 2, length(taker) - 2) AS clinician",
  "CASE WHEN taker IS NULL THEN participant END AS participant",
  "CASE WHEN taker IS NULL AND participant IS NOT NULL THEN contained END AS contained",
];
