import { notReadInFull } from "../count/sources.ts";
import { agesOf, bandOf } from "../kinds/age.ts";
import { thresholdsFor } from "../kinds/practice-threshold.ts";
import type { PatientRecord, Person } from "../record.ts";
import type { Pattern, PracticeReference } from "../review.ts";

/** Of whom a threshold is: people of one sex and band. */
export type Among = { readonly sex: Person["sex"]; readonly band: string };

/**
 * Where a year of contacts stands among the registered people of the same sex and band, as far as the practice's audit
 * tells: a percentile that is passed or reached, below the highest tenth, or cannot tell.
 */
export type Place =
  | ({ readonly kind: "more" | "as many"; readonly percent: 90 | 97 } & Among)
  | ({ readonly kind: "below the highest tenth" } & Among)
  | {
      readonly kind: "cannot tell";
      readonly because: "no audit" | "no age" | "no threshold" | "not sure of the contacts";
    };

type Asked = Pick<Pattern, "counts" | "sources"> & Pick<PatientRecord, "person">;

/** The one band of every age that the person may be; undefined where there are several, or under 18. */
const onlyBandOf = ({ age }: Person): string | undefined => {
  const bands = new Set(age === undefined ? [] : agesOf(age).map(bandOf));
  const [band] = bands;
  return bands.size === 1 ? band : undefined;
};

const reached = (
  contacts: number,
  among: Among,
  thresholds: readonly (readonly [percent: 90 | 97, threshold: number | undefined])[],
): Place | undefined => {
  for (const [percent, threshold] of thresholds) {
    if (threshold === undefined || contacts < threshold) continue;
    return { kind: contacts > threshold ? "more" : "as many", percent, ...among };
  }
  return undefined;
};

/** The place of a person's contacts in 12 months by the practice's own audit; undefined under 18, where none is told. */
export const placeInPractice = (
  { person, counts, sources }: Asked,
  reference: PracticeReference | undefined,
): Place | undefined => {
  if (person.age !== undefined && person.age.youngest < 18) return undefined;
  if (reference === undefined) return { kind: "cannot tell", because: "no audit" };
  const band = onlyBandOf(person);
  if (band === undefined) return { kind: "cannot tell", because: "no age" };
  const among = { sex: person.sex, band };
  const thresholdOf = (percentile: "p90" | "p97") =>
    thresholdsFor(
      { kind: "practice-threshold", count: "contacts-12m", percentile },
      person,
      reference,
    ).adult[0];
  const [p90, p97] = [thresholdOf("p90"), thresholdOf("p97")];
  const { sure, maybe } = counts["contacts-12m"];
  const place = reached(sure, among, [
    [97, p97],
    [90, p90],
  ]);
  if (place !== undefined) return place;
  if (p90 === undefined) return { kind: "cannot tell", because: "no threshold" };
  const isWhole = notReadInFull(sources, ["Encounter"]).length === 0;
  return isWhole && sure + maybe < p90
    ? { kind: "below the highest tenth", ...among }
    : { kind: "cannot tell", because: "not sure of the contacts" };
};
