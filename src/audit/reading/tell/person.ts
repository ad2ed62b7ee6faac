import { keptRows, supersededQuery } from "../look/entries.ts";
import { spans } from "../look/spans.ts";
import { stageOf } from "../look/stage.ts";
import type { Reading } from "../reading.ts";

const stage = stageOf("Patient");

/** Whole years from one day to another, both day numbers; 29 February is reached on 1 March. */
export const yearsBetween = (birth: string, on: string): string => {
  const [from, to] = [birth, on].map((day) => `date_from_unix_date(${day})`);
  const monthDay = (day: string): string => `(month(${day}) * 100 + day(${day}))`;
  return `(year(${to}) - year(${from}) - CASE WHEN ${monthDay(`${to}`)} < ${monthDay(`${from}`)} THEN 1 ELSE 0 END)`;
};

/** Makes `r_person`: each Patient of the source once, with what can be used of it, and why the rest cannot. */
export const personStatements = (reading: Reading): readonly string[] => {
  const { dialect, asOf } = reading;
  const superseded = `${stage}_superseded`;
  const kept = keptRows(reading, stage);
  const born = spans(reading, kept, "birthDate");
  const died = spans(reading, born, "deceasedDateTime");
  const aged = `birthDate_first <= ${asOf} AND because IS NULL`;
  const latest = `least(birthDate_last, ${asOf})`;
  const deceased = `CASE WHEN deceasedDateTime IS NOT NULL THEN coalesce(deceasedDateTime_first <= ${asOf}, true) ELSE coalesce(deceasedBoolean = 'true', false) END`;
  const isPlain = dialect.matches("id", "^[A-Za-z0-9.-]+$");
  return [
    ...dialect.table(superseded, supersededQuery(reading, stage)),
    ...dialect.table(
      "r_person",
      `SELECT CAST(row_number() OVER (ORDER BY CASE WHEN ${isPlain} THEN 0 ELSE 1 END, id) AS INT) AS num, 'Patient/' || id AS whom,
        CASE WHEN ${isPlain} THEN '{"reference":"Patient/' || id || '"}' END AS reference,
        CASE WHEN because IS NULL AND gender IN ('"male"', '"female"', '"other"') THEN substr(gender, 2, length(gender) - 2) ELSE 'unknown' END AS sex,
        CASE WHEN because IS NULL AND startswith(gender, '"') THEN substr(gender, 2, length(gender) - 2) END AS gender,
        CASE WHEN ${aged} THEN birthDate_first END AS birth_earliest,
        CASE WHEN ${aged} THEN ${latest} END AS birth_latest,
        because IS NOT NULL OR (coalesce(active <> 'false', true) AND NOT ${deceased}) AS registered,
        CASE WHEN because IS NOT NULL THEN because
          WHEN birthDate IS NULL THEN NULL
          WHEN birthDate_first IS NULL THEN 'its birth date cannot be read'
          WHEN birthDate_first > ${asOf} THEN 'its birth date is after the day of the review' END AS because
        FROM ${died} p`,
    ),
    ...dialect.knowPersons,
    "INSERT INTO r_tally SELECT num, 'Patient', because, 1 FROM r_person",
    `INSERT INTO r_tally SELECT NULL, 'Patient', 'it has no id', count(*) FROM ${stage} WHERE stray IS NULL AND id IS NULL HAVING count(*) > 0`,
    `INSERT INTO person SELECT whom, sex, CAST(${yearsBetween("birth_latest", `${asOf}`)} AS BIGINT), CAST(${yearsBetween("birth_earliest", `${asOf}`)} AS BIGINT), registered FROM r_person`,
  ];
};
