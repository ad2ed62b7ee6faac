import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { beforeAll, describe, expect, it } from "vitest";
import { dayNumber } from "#audit/deciding/day-numbers.ts";
import { continuityOf } from "#audit/figures/continuity.ts";
import { plansDue } from "#audit/figures/plans.ts";
import { referralsBySpecialty } from "#audit/figures/referrals.ts";
import { type Measured, measureAll } from "#audit/measures/measured.ts";
import { makeTables } from "#audit/tables/own-tables.ts";
import { day } from "#clinical/day.ts";
import { asOf } from "./a-practice.ts";

const on = (text: string): number => dayNumber(day(text));

/** Five women and men with plans, and one without; who is not in `review` is not registered. */
const rows = (): readonly string[] => [
  `INSERT INTO review (patient, sex, band, headline, upc, "contacts-12m_sure", unknown_clinician) VALUES
    ('p1', 'female', '31-45', 'possible-pattern', 0.5, 8, 0),
    ('p2', 'male', '31-45', 'rethink-first', 0.9, 10, 0),
    ('p3', 'female', '61+', 'no-pattern', 1, 3, 0),
    ('p4', 'female', '61+', 'possible-pattern', 0.7, 10, 9),
    ('p5', 'male', '61+', 'suppressed', NULL, 0, 0)`,
  `INSERT INTO care (patient, plan, begun, stage_a, lead, explained, goal, review, ending, ended, returned, medicines, dismissed, dismissed_on) VALUES
    ('p1', 'running', ${on("2025-06-01")}, true, true, true, true, 'ahead', false, NULL, false, ${on("2026-03-01")}, NULL, NULL),
    ('p2', 'running', ${on("2026-08-01")}, false, false, false, true, 'overdue', false, NULL, false, NULL, NULL, NULL),
    ('p3', 'ended', ${on("2025-01-01")}, true, true, false, false, NULL, true, ${on("2026-01-31")}, true, NULL, NULL, NULL),
    ('p4', NULL, ${on("2026-10-01")}, false, false, false, false, NULL, false, NULL, false, NULL, 'explained', ${on("2026-10-01")}),
    ('p5', 'running', ${on("2026-10-01")}, true, true, true, true, NULL, false, NULL, false, NULL, NULL, NULL),
    ('gone', 'running', ${on("2025-01-01")}, true, true, true, true, 'overdue', true, NULL, false, NULL, NULL, NULL)`,
  `INSERT INTO condition (patient, id, earliest, latest, exact, sure, grp, active) VALUES
    ('p1', 'c1', ${on("2025-09-01")}, ${on("2025-09-01")}, true, true, 'coeliac', true),
    ('p3', 'c2', ${on("2024-09-01")}, ${on("2024-09-01")}, true, true, 'diabetes', true),
    ('p3', 'c3', ${on("2025-09-01")}, ${on("2025-09-01")}, true, true, 'diabetes', true),
    ('p3', 'c4', ${on("2025-09-01")}, ${on("2025-09-01")}, true, true, 'severe-mental-illness', true)`,
  `INSERT INTO score (patient, id, earliest, latest, exact, sure, instrument, value) VALUES
    ('p1', 's1', ${on("2025-05-01")}, ${on("2025-05-01")}, true, true, 'phq-9', 16),
    ('p1', 's2', ${on("2026-05-01")}, ${on("2026-05-01")}, true, true, 'phq-9', 10),
    ('p2', 's3', ${on("2026-08-01")}, ${on("2026-08-01")}, true, true, 'gad-7', 8),
    ('p2', 's4', ${on("2026-11-01")}, ${on("2026-11-01")}, true, true, 'gad-7', 11),
    ('p3', 's5', ${on("2020-01-01")}, ${on("2020-01-01")}, true, true, 'phq-9', 20),
    ('p3', 's6', ${on("2025-01-01")}, ${on("2025-01-01")}, true, true, 'phq-9', 2)`,
  `INSERT INTO medicine (patient, id, earliest, latest, exact, sure, grp) VALUES
    ('p1', 'm1', 0, 0, true, true, 'opioid'), ('p2', 'm2', 0, 0, true, true, 'z-drug'),
    ('p3', 'm3', 0, 0, true, true, 'ppi'), ('p4', 'm4', 0, 0, true, true, 'opioid')`,
  `INSERT INTO referral (patient, id, earliest, latest, exact, sure, specialty, status, urgent) VALUES
    ('p1', 'ServiceRequest/1', ${on("2026-05-01")}, ${on("2026-05-01")}, true, true, 'neurology', 'active', false),
    ('p2', 'ServiceRequest/2', ${on("2026-05-01")}, ${on("2026-05-01")}, true, true, 'neurology', 'completed', false),
    ('p2', 'ServiceRequest/3', ${on("2026-05-01")}, ${on("2026-05-01")}, true, true, 'physiotherapy', 'active', false),
    ('p3', 'ServiceRequest/4', ${on("2025-05-01")}, ${on("2025-05-01")}, true, true, 'neurology', 'active', false)`,
  `INSERT INTO message VALUES ('p1', 'ServiceRequest/1', ${on("2026-04-30")}),
    ('p2', 'ServiceRequest/2', ${on("2026-05-02")})`,
];

describe("The measures", () => {
  let db: DuckDBConnection;
  let measured: readonly Measured[] = [];
  beforeAll(async () => {
    db = await (await DuckDBInstance.create(":memory:")).connect();
    await makeTables(db);
    for (const statement of rows()) await db.run(statement);
    measured = await measureAll(db, asOf);
  });

  const told = (id: string) => {
    const found = measured.find(({ measure }) => measure.id === id);
    return found && "hits" in found ? `${found.hits} of ${found.n}` : found;
  };

  it.each([
    ["stage-a-before-wording", "3 of 4"],
    // Of those acted on a year ago: one has a new kind of illness, the other one that was known and one of the mind.
    ["new-diagnosis-within-12-months", "1 of 2"],
    ["dismissed", "1 of 3"],
    ["named-lead", "2 of 3"],
    ["explanation-agreed", "2 of 4"],
    ["patient-worded-goal", "3 of 4"],
    ["reviewed-on-time", "1 of 2"],
    ["repeat-measures", "2 of 4"],
    // 6 points of PHQ-9 are reliable, 3 of GAD-7 are not.
    ["reliably-better", "1 of 2"],
    ["reliably-worse", "0 of 2"],
    ["informed-before-referral", "1 of 2"],
    ["ending-planned", "1 of 1"],
    ["re-entry-within-6-months", "1 of 1"],
    ["medicines-reviewed", "1 of 2"],
  ])("%s: %s", (id, says) => {
    expect(told(id)).toBe(says);
  });

  it("tell a median, and what a record cannot tell", () => {
    expect(told("usual-provider-continuity")).toMatchObject({ n: 2, median: 0.7 });
    expect(told("goal-movement")).toMatchObject({ measure: { kind: "not measured" } });
    expect(measured).toHaveLength(18);
  });

  it("come by sex and by age as well, each part of the same whole", () => {
    for (const one of measured) {
      if (!("hits" in one)) continue;
      for (const parts of [one.bySex, one.byBand])
        expect(parts.reduce((sum, { n }) => sum + n, 0)).toBe(one.n);
    }
  });

  it("stand beside figures of plans, referrals and continuity that count the same people", async () => {
    expect(await plansDue(db)).toEqual({ running: 3, ahead: 1, due: 0, overdue: 1, without: 1 });
    expect(await referralsBySpecialty(db, asOf)).toEqual([
      { specialty: "neurology", n: 2, informed: 1 },
    ]);
    expect(await continuityOf(db)).toMatchObject({ n: 3, median: 0.9, flaggedN: 2, unknown: 1 });
  });
});
