import fc, { type Arbitrary } from "fast-check";
import {
  conditions,
  encounterTypes,
  investigations,
  redFlags,
  referrals,
  snomed,
  symptoms,
  syndromes,
  type Table,
} from "./tables.ts";

export type Fields = Readonly<Record<string, unknown>>;
export const actCode = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
export const loinc = "http://loinc.org";

export const coding = (named: string): Fields => {
  const [system, code] = named.split("|");
  return { system, code };
};
export const concept = (...named: readonly string[]): Fields => ({ coding: named.map(coding) });
export const conceptIn = (system: string, ...codes: readonly string[]): Fields =>
  concept(...codes.map((code) => `${system}|${code}`));

/** A few chosen codes of a table most of the time, so that groups repeat; any code of it now and then. */
const poolOf = (table: Table, chosen: readonly string[], others = 3): Arbitrary<string> =>
  fc.oneof(
    { weight: 10, arbitrary: fc.constantFrom(...chosen) },
    { weight: others, arbitrary: fc.constantFrom(...table.keys()) },
  );
const codesOf = (table: Table, groups: readonly string[]): string[] =>
  groups
    .flatMap((group) => [...table].filter(([, each]) => each === group).slice(0, 2))
    .map(([code]) => code);

/** One code of each group of a table. */
export const oneOfEach = (table: Table): string[] => [
  ...new Map([...table].map(([code, group]) => [group, code])).values(),
];

export const symptomCodes = poolOf(
  symptoms,
  codesOf(symptoms, [
    "general/fatigue",
    "neurological/headache",
    "gastrointestinal/bloating",
    "musculoskeletal/back-pain",
    "genitourinary/menstrual",
  ]),
);
export const findingCodes: Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: symptomCodes },
  {
    weight: 3,
    arbitrary: poolOf(syndromes, codesOf(syndromes, ["ibs", "cfs-me", "hyperventilation"]), 6),
  },
  {
    weight: 3,
    arbitrary: poolOf(
      conditions,
      codesOf(conditions, ["cancer", "pregnancy", "palliative", "ckd", "chd"]),
      6,
    ),
  },
  {
    weight: 2,
    arbitrary: poolOf(redFlags, codesOf(redFlags, ["weight-loss", "self-harm-suicide"]), 6),
  },
  { weight: 1, arbitrary: fc.constant(`${snomed}|38341003`) },
);
export const testCodes: Arbitrary<string> = fc.oneof(
  {
    weight: 8,
    arbitrary: poolOf(
      investigations,
      codesOf(investigations, ["tft", "fbc", "ecg", "chest-xray"]),
      2,
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom(`${loinc}|99999-1`, `${snomed}|1`) },
);
export const referralCodes = poolOf(
  referrals,
  codesOf(referrals, ["cardiology", "neurology", "generic", "physiotherapy", "diagnostic"]),
);
export const encounterCodes: Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...oneOfEach(encounterTypes)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(`${actCode}|AMB`, `${actCode}|EMER`, `${snomed}|826931000000104`),
  },
  { weight: 1, arbitrary: fc.constant(`${snomed}|1`) },
);

/** One of a list, the first the likeliest. */
export const mostly = <T>(first: T, ...others: readonly T[]): Arbitrary<T> =>
  fc.oneof(
    { weight: 2 * others.length, arbitrary: fc.constant(first) },
    { weight: others.length, arbitrary: fc.constantFrom(first, ...others) },
  );

/** The value once in so many times, else nothing. */
export const sometimes = <T>(value: Arbitrary<T>, oneIn = 5): Arbitrary<T | undefined> =>
  fc.oneof(
    { weight: oneIn - 1, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: value },
  );

/** An object of the arbitraries' values, without those that are undefined. */
export const fields = (model: Readonly<Record<string, Arbitrary<unknown>>>): Arbitrary<Fields> =>
  fc
    .record(model)
    .map((made) => Object.fromEntries(Object.entries(made).filter(([, v]) => v !== undefined)));
