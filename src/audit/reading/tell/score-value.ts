import { ordinal } from "#fhir/result/score.ts";
import { quoted, type Reading } from "../reading.ts";

/** The ordinal value that a coding bears, in one of its first extensions. */
const ordinalOf = ({ dialect }: Reading, coding: string): string =>
  `CASE ${[0, 1, 2, 3]
    .map(
      (at) =>
        `WHEN ${dialect.textAt(coding, `$.extension[${at}].url`)} = ${quoted(ordinal)} THEN ${dialect.numberAt(coding, `$.extension[${at}].valueDecimal`)}`,
    )
    .join(" ")} END`;

/** The columns, or JSON texts, in which a value may stand. */
export type ValueColumns = {
  readonly quantity: string;
  readonly integer: string;
  readonly decimal: string;
  readonly coding: string;
};

/** The number that a value gives; null where it gives none, or only a bound (`score.ts`). */
export const numberOf = (reading: Reading, value: ValueColumns): string => {
  const { dialect } = reading;
  const { quantity, integer, decimal, coding } = value;
  const plain = `startswith(${quantity}, '{') AND ${dialect.member(quantity, "$.comparator")} IS NULL`;
  return `CASE WHEN ${plain} THEN ${dialect.numberAt(quantity, "$.value")} ELSE coalesce(TRY_CAST(${integer} AS DOUBLE), TRY_CAST(${decimal} AS DOUBLE), ${ordinalOf(reading, coding)}) END`;
};

const written = (number: string): string =>
  `CASE WHEN ${number} = floor(${number}) AND abs(${number}) < 1e15 THEN CAST(CAST(${number} AS BIGINT) AS STRING) ELSE CAST(${number} AS STRING) END`;

/** Why a number is no score of an instrument, in the words of `scoreIn`; null where it is one. */
export const badScore = (number: string, instrument: string, most: string): string =>
  `CASE WHEN ${number} IS NULL THEN 'its ' || ${instrument} || ' score is not a number'
    WHEN ${number} < 0 OR ${number} > ${most} THEN 'its ' || ${instrument} || ' score of ' || ${written(number)} || ' is not between 0 and ' || CAST(${most} AS STRING) END`;
