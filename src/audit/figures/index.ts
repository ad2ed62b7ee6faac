import type { DuckDBConnection } from "@duckdb/node-api";
import type { Day } from "#clinical/day.ts";
import { type Measured, measureAll } from "../measures/measured.ts";
import type { Threshold } from "../thresholds.ts";
import { type Attendance, attendanceOf } from "./attendance.ts";
import { byPractice, type Practice } from "./by-practice.ts";
import { type Continuity, continuityOf } from "./continuity.ts";
import { equityOf, type Stratum } from "./equity.ts";
import { type Overlap, overlapOfRules } from "./overlap.ts";
import { type Plans, plansDue } from "./plans.ts";
import { type Prevalence, prevalenceByRule } from "./prevalence.ts";
import { type Referrals, referralsBySpecialty } from "./referrals.ts";
import { type RepeatNormal, repeatNormalByFamily } from "./testing.ts";
import { type Who, whoIsCounted } from "./who.ts";

/** Every number that a run has to tell, as it is: what may be shown of it is decided where it is shown. */
export type Figures = {
  readonly who: Who;
  readonly thresholds: readonly Threshold[];
  readonly prevalence: readonly Prevalence[];
  readonly overlap: readonly Overlap[];
  readonly equity: readonly Stratum[];
  readonly attendance: Attendance;
  readonly continuity: Continuity;
  readonly repeatNormal: readonly RepeatNormal[];
  readonly referrals: readonly Referrals[];
  readonly plans: Plans;
  readonly measured: readonly Measured[];
  readonly practices: readonly Practice[];
};

/** The figures of a run, from the tables that an engine left. */
export const figuresOf = async (
  db: DuckDBConnection,
  asOf: Day,
  thresholds: readonly Threshold[],
): Promise<Figures> => ({
  who: await whoIsCounted(db),
  thresholds,
  prevalence: await prevalenceByRule(db),
  overlap: await overlapOfRules(db),
  equity: await equityOf(db),
  attendance: await attendanceOf(db),
  continuity: await continuityOf(db),
  repeatNormal: await repeatNormalByFamily(db),
  referrals: await referralsBySpecialty(db, asOf),
  plans: await plansDue(db),
  measured: await measureAll(db, asOf),
  practices: await byPractice(db),
});
