import { addMonths, type Day, monthsTo } from "#clinical/day.ts";
import { dayNumber } from "../deciding/day-numbers.ts";
import { referralsOfYear } from "../figures/referrals.ts";
import type { Measure, Proportion } from "./measure.ts";
import { changedReliably, withTwoTotals } from "./reliable-change.ts";
import { ofPlanned } from "./safety-measures.ts";

/** Medicines of checklist item F1 that may lead to dependence. */
const dependenceForming = ["opioid", "gabapentinoid", "benzodiazepine", "z-drug"];

const planned = "people with a plan of Throughline";

const changed = (way: "better" | "worse"): Proportion => ({
  kind: "proportion",
  id: `reliably-${way}`,
  title: `PHQ-9 or GAD-7 reliably ${way}`,
  from: "H1",
  of: "people with two totals of PHQ-9 or of GAD-7 since 6 months before the plan",
  counts: `of whom one total is reliably ${way} (PHQ-15 has no published figure)`,
  better: way === "better" ? "more" : "fewer",
  rows: () => `SELECT patient, hit FROM (${changedReliably(way)}) SEMI JOIN review USING (patient)`,
});

const reviews: readonly Measure[] = [
  {
    kind: "proportion",
    id: "reviewed-on-time",
    title: "The plan’s review is on time",
    from: "H1",
    of: "people with a running plan of Throughline and a day for its review",
    counts: "whose review lies ahead, or less than 30 days back",
    better: "more",
    rows: () => ofPlanned("review <> 'overdue'", "plan = 'running' AND review IS NOT NULL"),
  },
  {
    kind: "proportion",
    id: "repeat-measures",
    title: "The same questionnaire was filled in twice",
    from: "H1",
    of: planned,
    counts: "with two totals of PHQ-9, GAD-7 or PHQ-15 since 6 months before the plan",
    better: "more",
    rows: () => ofPlanned(`patient IN (SELECT patient FROM (${withTwoTotals}))`),
  },
  changed("better"),
  changed("worse"),
];

const referrals: readonly Measure[] = [
  {
    kind: "proportion",
    id: "informed-before-referral",
    title: "Information was given before the referral",
    from: "G3",
    of: "referrals to a specialist in 12 months",
    counts: "with a message about it in the record, no later than its day",
    better: "more",
    rows: (asOf) => `SELECT patient, informed AS hit FROM (${referralsOfYear(asOf)})`,
  },
  {
    kind: "not measured",
    id: "first-visit-attendance",
    title: "The first visit after a referral was attended",
    from: "G3, G4",
    because: "a practice’s record does not tie a hospital’s appointment to the referral",
  },
];

const endings: readonly Measure[] = [
  {
    kind: "proportion",
    id: "ending-planned",
    title: "A completed plan has an ending",
    from: "H2",
    of: "people of whom a plan of Throughline is completed",
    counts: "where a clinician said that the ending was planned",
    better: "more",
    rows: () => ofPlanned("ending", "ended IS NOT NULL"),
  },
  {
    kind: "proportion",
    id: "re-entry-within-6-months",
    title: "A new plan within 6 months of the end of one",
    from: "H2",
    of: "people of whom a plan of Throughline was completed 6 months ago or earlier",
    counts: "with another that began within 6 months",
    better: "neither",
    rows: (asOf) => ofPlanned("returned", `ended <= ${dayNumber(addMonths(asOf, -6))}`),
  },
];

const yearFrom = (asOf: Day): number => dayNumber(monthsTo(asOf, 12).from);

const medicines: Proportion = {
  kind: "proportion",
  id: "medicines-reviewed",
  title: "Dependence-forming medicines were reviewed in 12 months",
  from: "F1",
  of: `${planned} and an active opioid, gabapentinoid, benzodiazepine or Z-drug`,
  counts: "where a clinician said that they were reviewed together",
  better: "more",
  rows: (asOf) => {
    const groups = dependenceForming.map((group) => `'${group}'`).join(", ");
    const takes = `patient IN (SELECT patient FROM medicine WHERE grp IN (${groups}))`;
    const hit = `coalesce(medicines >= ${yearFrom(asOf)}, false)`;
    return ofPlanned(hit, `plan IS NOT NULL AND ${takes}`);
  },
};

/** The measures of what happened afterwards. */
export const followUpMeasures: readonly Measure[] = [
  ...reviews,
  ...referrals,
  ...endings,
  medicines,
];
