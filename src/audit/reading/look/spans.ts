import type { Reading } from "../reading.ts";

/** As `element/time.ts`: from 00:00 to 23:59, a leap second, at most 14 hours off UTC. */
const shape =
  "^[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T([01][0-9]|2[0-3]):[0-5][0-9](:([0-5][0-9]|60)([.][0-9]+)?)?(Z|[+-](0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?)?)?)?$";

const whole = (text: string): string => `TRY_CAST(${text} AS INT)`;
const floored = (number: string): string => `CAST(floor(${number}) AS BIGINT)`;

/** Minutes that the clock of a text is ahead of UTC; null where it bears no offset. */
const ahead = (text: string, zulu: string): string => `CASE
  WHEN ${zulu} THEN 0
  WHEN substr(${text}, length(${text}) - 5, 1) = '+'
    THEN ${whole(`substr(${text}, length(${text}) - 4, 2)`)} * 60 + ${whole(`substr(${text}, length(${text}) - 1, 2)`)}
  WHEN substr(${text}, length(${text}) - 5, 1) = '-'
    THEN -(${whole(`substr(${text}, length(${text}) - 4, 2)`)} * 60 + ${whole(`substr(${text}, length(${text}) - 1, 2)`)})
END`;

/** The first and the last day that a date may be. */
const least = -719_162;
const most = 2_932_896;

/**
 * Adds to the rows of `from` of its date `name` (JSON text): its words `<name>_text`, the day `<name>_begins` that they
 * begin with, and of an instant the second `<name>_utc` since 1970. All are null where there is no date or it cannot be read.
 */
export const instants = ({ dialect: { matches } }: Reading, from: string, name: string): string => {
  const text = `${name}_text`;
  const day = `${name}_begins`;
  const read = `SELECT *, CASE WHEN startswith(${name}, '"') THEN substr(${name}, 2, length(${name}) - 2) END AS ${text} FROM ${from}`;
  const begun = `SELECT *, CASE WHEN ${text} >= '0001' AND ${matches(text, shape)}
    THEN CAST(unix_date(TRY_CAST(substr(${text} || '-01-01', 1, 10) AS DATE)) AS BIGINT) END AS ${day} FROM (${read}) a`;
  return `(SELECT *, CASE WHEN length(${text}) > 10
    THEN (${day} * 1440 + ${whole(`substr(${text}, 12, 2)`)} * 60 + ${whole(`substr(${text}, 15, 2)`)} - ${ahead(text, `endswith(${text}, 'Z')`)}) * 60
    END AS ${name}_utc FROM (${begun}) b)`;
};

/**
 * Adds to the rows of `from` the days that its date `name` (JSON text) spans: `<name>_first`, `<name>_last`, and
 * `<name>_full` where the day itself is given. All are null where there is no date or it cannot be read. An instant
 * is the day that the zone's clock shows; days and times are whole numbers, no engine's clock is asked.
 */
export const spans = (reading: Reading, from: string, name: string): string => {
  const { dialect, zone } = reading;
  const text = `${name}_text`;
  const utc = `${name}_utc`;
  const shown = `SELECT *, CASE WHEN ${utc} IS NULL THEN ${name}_begins ELSE ${floored(`(${utc} + ${dialect.ahead(utc, zone)}) / 86400e0`)} END AS ${name}_shown FROM ${instants(reading, from, name)} c`;
  const placed = `SELECT *, CASE WHEN ${name}_shown BETWEEN ${least} AND ${most} THEN ${name}_shown END AS ${name}_first FROM (${shown}) e`;
  return `(SELECT *, CASE
      WHEN length(${text}) = 4 AND ${name}_first IS NOT NULL THEN CAST(unix_date(TRY_CAST(${text} || '-12-31' AS DATE)) AS BIGINT)
      WHEN length(${text}) = 7 AND ${name}_first IS NOT NULL THEN CAST(unix_date(last_day(TRY_CAST(${text} || '-01' AS DATE))) AS BIGINT)
      ELSE ${name}_first END AS ${name}_last,
    length(${text}) >= 10 AS ${name}_full
    FROM (${placed}) d)`;
};
