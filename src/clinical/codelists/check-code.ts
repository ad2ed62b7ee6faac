import { checkDigit } from "./check-digit.ts";

/** A code that stands as records carry it, though its check digit fails. */
export type CheckException = {
  readonly system: string;
  readonly code: string;
  readonly because: string;
};

const snomed = "http://snomed.info/sct";

/** Codes that are kept although they fail; every other code of a list has to pass. */
export const checkExceptions: readonly CheckException[] = [
  {
    system: snomed,
    code: "831331000006106",
    because:
      "Listed as an urgent referral for suspected cancer. Its check digit would be 0 (831331000006100, which GP Connect test data carry); the listed code is kept as it stands, and nothing is matched by guessing.",
  },
];

/** A concept (not a description or a relationship): 6 to 18 digits, partition 00 or 10, Verhoeff's digit last. */
const isConcept = (code: string): boolean =>
  /^[1-9]\d{5,17}$/.test(code) &&
  /[01]0\d$/.test(code) &&
  code.at(-1) === checkDigit(code.slice(0, -1));

/** LOINC's check digit: doubled from the right, the digits of products summed, to the next ten. */
const isLoinc = (code: string): boolean => {
  const [, number = "", check] = /^(\d{1,6})-(\d)$/.exec(code) ?? [];
  const sum = [...number].reverse().reduce((total, digit, at) => {
    const product = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return check === String((10 - (sum % 10)) % 10);
};

/** Whether a code is written as its system writes codes; systems without a check digit take any. */
export const isWellFormed = (system: string, code: string): boolean => {
  if (system === snomed) return isConcept(code);
  return system === "http://loinc.org" ? isLoinc(code) : /\S/.test(code);
};
