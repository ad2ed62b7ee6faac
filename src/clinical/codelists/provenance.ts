import carePlan from "./care-plan.csv?provenance";
import encounterTypes from "./encounter-types.csv?provenance";
import conditions from "./explanatory-conditions.csv?provenance";
import syndromes from "./functional-syndromes.csv?provenance";
import instruments from "./instruments.csv?provenance";
import investigations from "./investigations.csv?provenance";
import medicines from "./medicines.csv?provenance";
import mentalHealth from "./mental-health.csv?provenance";
import redFlags from "./red-flags.csv?provenance";
import referrals from "./referrals.csv?provenance";
import symptoms from "./symptoms.csv?provenance";

/** What a table of codes holds, and where its rows were seen. */
export type Provenance = {
  readonly rows: number;
  readonly groups: number;
  /** Rows of each code system. */
  readonly systems: Readonly<Record<string, number>>;
  /** Repositories, packages and pages in which codes and labels were seen together. */
  readonly sources: readonly string[];
};

/** Every table of codes by its id; the version of all of them. */
export const provenance: Readonly<Record<string, Provenance>> = {
  symptoms,
  "functional-syndromes": syndromes,
  "explanatory-conditions": conditions,
  "red-flags": redFlags,
  investigations,
  "encounter-types": encounterTypes,
  referrals,
  medicines,
  "mental-health": mentalHealth,
  instruments,
  "care-plan": carePlan,
};
