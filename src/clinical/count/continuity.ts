import type { Continuity } from "../review.ts";

/** A fraction to four decimals, half up. */
const toFourDecimals = (top: number, bottom: number): number =>
  Math.floor((top * 20_000 + bottom) / (2 * bottom)) / 10_000;

const visitsEach = (clinicians: readonly string[]): readonly number[] => {
  const visits = new Map<string, number>();
  for (const clinician of clinicians) visits.set(clinician, (visits.get(clinician) ?? 0) + 1);
  return [...visits.values()];
};

/**
 * Three indices of continuity over the known clinicians of consecutive contacts, in their order, as in BMC Fam Pract
 * 2020 (doi:10.1186/s12875-020-01361-0): UPC, the share of the usual one (null without a contact); COC of Bice and
 * Boxerman, and SECON, the share of neighbours that are the same (both null below two contacts).
 */
export const continuity = (clinicians: readonly string[]): Omit<Continuity, "unknownClinician"> => {
  const n = clinicians.length;
  if (n === 0) return { upc: null, coc: null, secon: null };
  const each = visitsEach(clinicians);
  const upc = toFourDecimals(
    each.reduce((most, visits) => Math.max(most, visits), 0),
    n,
  );
  if (n === 1) return { upc, coc: null, secon: null };
  const squares = each.reduce((sum, visits) => sum + visits * visits, 0);
  const sameAgain = clinicians.filter((one, at) => at > 0 && one === clinicians[at - 1]).length;
  return {
    upc,
    coc: toFourDecimals(squares - n, n * (n - 1)),
    secon: toFourDecimals(sameAgain, n - 1),
  };
};
