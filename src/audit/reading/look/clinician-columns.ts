import type { Reading } from "../reading.ts";

/**
 * The columns of a first look at participants: `clinician`, where the first one is plainly a clinician; and where not,
 * `participant` and `contained`, to be looked at closely.
 */
export const clinicianColumns = ({ dialect }: Reading): readonly string[] => {
  const reference = dialect.written("participant", "$[0].individual.reference");
  const plain = dialect.matches(reference, '^"Practitioner(Role)?/[A-Za-z0-9.-]+"$');
  return [
    `CASE WHEN ${plain} THEN substr(${reference}, 2, length(${reference}) - 2) END AS clinician`,
    `CASE WHEN ${plain} THEN NULL ELSE participant END AS participant`,
    `CASE WHEN ${plain} OR participant IS NULL THEN NULL ELSE contained END AS contained`,
  ];
};
