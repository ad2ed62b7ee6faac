/** Multiplication in the dihedral group of order 10: five turns, and five turns of the mirrored pentagon. */
const times = (a: number, b: number): number => {
  const turn = a < 5 ? (a + b) % 5 : (a - b + 5) % 5;
  return a < 5 === b < 5 ? turn : turn + 5;
};

/** Where each digit goes at each step to the left. */
const step = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

const placed = (digit: number, steps: number): number => {
  let at = digit;
  for (let left = steps % 8; left > 0; left -= 1) at = step[at] ?? 0;
  return at;
};

/** The last digit of a SNOMED CT identifier (Verhoeff), from the digits before it. */
export const checkDigit = (digits: string): string => {
  let sum = 0;
  for (let back = 1; back <= digits.length; back += 1)
    sum = times(sum, placed(Number(digits.at(-back)), back));
  // A turn is undone by turning on; a mirroring undoes itself.
  return String(sum < 5 ? (5 - sum) % 5 : sum);
};
