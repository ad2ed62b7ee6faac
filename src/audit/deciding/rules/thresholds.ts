import { leastPeople, leastThreshold } from "#clinical/kinds/practice-threshold.ts";
import type { PracticeReference } from "#clinical/review.ts";
import { countColumns } from "../columns.ts";
import { rowsAs, text, wholeTimes } from "../comparing.ts";
import type { Step } from "../step.ts";
import { bandSql, bands } from "./bands.ts";

/** The percentiles that a practice keeps, in hundredths. */
const percentiles = { p90: 90, p97: 97 } as const;

type Percentile = keyof typeof percentiles;

/** The nearest rank of a percentile among `n`: the first place at or above it. */
const rankOf = (percentile: Percentile): string =>
  wholeTimes(`n * ${percentiles[percentile]} + 99`, "100");

const atRank = (percentile: Percentile): string => {
  const found = `max(CASE WHEN nth = ${rankOf(percentile)} THEN contacts END)`;
  return `CASE WHEN n >= ${leastPeople} AND ${found} >= ${leastThreshold} THEN ${found} END AS ${percentile}`;
};

/** Thresholds of the run itself: nearest ranks of the sure contacts of a year, by sex and band (contract §8). */
const overPeople = (
  counted: string,
): string => `SELECT sex, band, n, ${atRank("p90")}, ${atRank("p97")}
FROM (
  SELECT sex, band, contacts, row_number() OVER (PARTITION BY sex, band ORDER BY contacts) AS nth,
    count(*) OVER (PARTITION BY sex, band) AS n
  FROM (
    SELECT sex, ${bandSql} AS band, ${countColumns("contacts-12m").sure} AS contacts FROM count_row
  ) AS banded
  WHERE ${counted}
) AS ranked
GROUP BY sex, band, n`;

const ofTheRun = overPeople("band IS NOT NULL");
const ofNobody = overPeople("FALSE");

const sexes: readonly string[] = ["female", "male", "other", "unknown"];

/** Thresholds that another run has left; of two for one stratum the first stands. */
const asGiven = ({ thresholds }: PracticeReference): string => {
  const rows = new Map<string, readonly (string | number)[]>();
  for (const { sex, band, n, p90, p97 } of thresholds) {
    const key = `${sex} ${band}`;
    if (!sexes.includes(sex) || !bands.some(({ name }) => name === band) || rows.has(key)) continue;
    rows.set(key, [text(sex), text(band), n, p90 ?? -1, p97 ?? -1]);
  }
  const columns = ["sex", "band", "n", "p90", "p97"];
  const usable = (of: Percentile): string =>
    `CASE WHEN n >= ${leastPeople} AND ${of} >= ${leastThreshold} THEN ${of} END AS ${of}`;
  if (rows.size === 0) return ofNobody;
  return `SELECT sex, band, n, ${usable("p90")}, ${usable("p97")} FROM ${rowsAs("given", columns, [...rows.values()])}`;
};

/** The column of a band's threshold in `threshold_of_sex`. */
export const thresholdColumn = (percentile: Percentile, band: string): string =>
  `${percentile}_of_${bands.findIndex(({ name }) => name === band)}`;

/**
 * The table `threshold`, one row a sex and band: those given, or those of this run over `count_row`. One that tells
 * nothing is null. Then the same with one row a sex.
 */
export const thresholds = (given: PracticeReference | undefined): readonly Step[] => [
  { table: "threshold", as: given === undefined ? ofTheRun : asGiven(given) },
  {
    table: "threshold_of_sex",
    as: `SELECT sex, ${bands
      .flatMap(({ name }) =>
        (["p90", "p97"] as const).map(
          (of) =>
            `max(CASE WHEN band = ${text(name)} THEN ${of} END) AS ${thresholdColumn(of, name)}`,
        ),
      )
      .join(",\n  ")}
FROM threshold
GROUP BY sex`,
  },
];
