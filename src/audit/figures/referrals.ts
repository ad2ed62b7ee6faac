import type { DuckDBConnection } from "@duckdb/node-api";
import { type Day, monthsTo } from "#clinical/day.ts";
import { specialistGroups } from "#clinical/groups.ts";
import { dayNumber } from "../deciding/day-numbers.ts";
import { countIn, rowsOf, textIn } from "../tables/rows-of.ts";

/** Referrals of 12 months to one specialty, and those before which the patient was told of it. */
export type Referrals = {
  readonly specialty: string;
  readonly n: number;
  readonly informed: number;
};

/** A referral to a specialist, sure, made in the 12 months; and whether a message about it came no later. */
export const referralsOfYear = (asOf: Day): string => {
  const { from, to } = monthsTo(asOf, 12);
  const groups = [...specialistGroups].map((group) => `'${group}'`).join(", ");
  return `SELECT r.patient, r.id, r.specialty,
      EXISTS (SELECT 1 FROM message m
        WHERE m.patient = r.patient AND m.about = r.id AND m.earliest <= r.latest) AS informed
    FROM referral r JOIN review v ON v.patient = r.patient
    WHERE r.sure AND r.status IN ('active', 'completed') AND r.specialty IN (${groups})
      AND r.earliest >= ${dayNumber(from)} AND r.latest <= ${dayNumber(to)}`;
};

/** Referrals by specialty, the most first. */
export const referralsBySpecialty = async (
  db: DuckDBConnection,
  asOf: Day,
): Promise<readonly Referrals[]> => {
  const rows = await rowsOf(
    db,
    `SELECT specialty, count(*) AS n, count(*) FILTER (informed) AS informed
     FROM (${referralsOfYear(asOf)}) GROUP BY specialty ORDER BY n DESC, specialty`,
  );
  return rows.map((row) => ({
    specialty: textIn(row, "specialty"),
    n: countIn(row, "n"),
    informed: countIn(row, "informed"),
  }));
};
