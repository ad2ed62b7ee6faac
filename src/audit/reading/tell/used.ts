/** The entries of a type that are someone's and that nothing sets aside before they are read. */
export const usedEntries = (stage: string): string =>
  `(SELECT * FROM ${stage}_entry WHERE because IS NULL AND late_because IS NULL AND num IS NOT NULL)`;

/** The same as `e`, with the person as `p`. */
export const usedOf = (stage: string): string =>
  `${usedEntries(stage)} e JOIN r_person p ON p.num = e.num`;
