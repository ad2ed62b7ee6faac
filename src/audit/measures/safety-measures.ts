import { addMonths, type Day, monthsTo } from "#clinical/day.ts";
import { dayNumber } from "../deciding/day-numbers.ts";
import { flagged } from "../figures/flagged.ts";
import type { Measure, Proportion } from "./measure.ts";

/** Conditions that are no new physical diagnosis: a state for a time, or an illness of the mind. */
const notPhysical = ["pregnancy", "palliative", "severe-mental-illness"];

const yearAgo = (asOf: Day): number => dayNumber(addMonths(asOf, -12));
const yearFrom = (asOf: Day): number => dayNumber(monthsTo(asOf, 12).from);

/** People with a plan of ours, and whether something is so of them. */
export const ofPlanned = (hit: string, where = "plan IS NOT NULL"): string =>
  `SELECT patient, ${hit} AS hit FROM care SEMI JOIN review USING (patient) WHERE ${where}`;

const stageA: Proportion = {
  kind: "proportion",
  id: "stage-a-before-wording",
  title: "Stage A was complete before the wording was shown",
  from: "A1 to A7",
  of: "people with a plan of Throughline",
  counts: "with A1, A3 and A6 settled by a clinician and no item of stage A left open",
  better: "more",
  rows: () => ofPlanned("stage_a"),
};

const newDiagnosis: Proportion = {
  kind: "proportion",
  id: "new-diagnosis-within-12-months",
  title: "A new physical diagnosis within 12 months",
  from: "A1, H1",
  of: "people whom the record first shows a plan or a clinician’s word of, 12 months ago or earlier",
  counts: "with a long-term condition of a new kind dated in the 12 months after that day",
  better: "neither",
  rows: (asOf) => {
    const groups = notPhysical.map((group) => `'${group}'`).join(", ");
    const within = "n.earliest > c.begun AND n.latest <= c.begun + 365";
    return `SELECT c.patient, EXISTS (SELECT 1 FROM condition n
        WHERE n.patient = c.patient AND n.sure AND n.grp NOT IN (${groups}) AND ${within}
          AND NOT EXISTS (SELECT 1 FROM condition o
            WHERE o.patient = n.patient AND o.grp = n.grp AND o.earliest <= c.begun)) AS hit
      FROM care c SEMI JOIN review USING (patient) WHERE c.begun <= ${yearAgo(asOf)}`;
  },
};

const dismissed: Proportion = {
  kind: "proportion",
  id: "dismissed",
  title: "The pattern was put aside by a clinician",
  from: "safety",
  of: "people with a pattern now, or put aside in 12 months",
  counts: "put aside in 12 months",
  better: "neither",
  rows: (asOf) => {
    const inYear = `coalesce(c.dismissed_on >= ${yearFrom(asOf)}, false)`;
    return `SELECT v.patient, ${inYear} AS hit
      FROM review v LEFT JOIN care c USING (patient) WHERE ${flagged} OR ${inYear}`;
  },
};

/** The measures that watch over safety. */
export const safetyMeasures: readonly Measure[] = [stageA, newDiagnosis, dismissed];
