import { sexCodes } from "#fhir/result/range-fit.ts";
import { listed, type Reading } from "../reading.ts";
import { yearsBetween } from "../tell/person.ts";

const years = `('a', 'year', 'years', 'yr')`;

const codesOf = (sex: string): string =>
  listed([...sexCodes].filter(([, is]) => is === sex).map(([code]) => String(code)));

/** What a range asks of a person, from what rules it out to what fits (`range-fit.ts`): the least of several answers is that of all. */
export const fit = { doesNot: 0, cannotTell: 1, fits: 2 } as const;

/**
 * What each text of `referenceRange` in a table says: a row for each range (`place` of `many`), with its bounds, and
 * what it asks of the person.
 */
export const rangeQuery = (reading: Reading, table: string): string => {
  const { each, objects, member, textAt, numberAt } = reading.dialect;
  const texts = `(SELECT DISTINCT referenceRange AS text FROM ${table} WHERE referenceRange IS NOT NULL)`;
  const ranges = `(SELECT t.text, u.place, u.item AS json FROM ${texts} t ${each(objects("t.text"))})`;
  const numbered = `(SELECT *, count(*) OVER (PARTITION BY text) AS many FROM ${ranges} r)`;
  const typed = `(SELECT text, place, count(code) AS codes, max(CASE WHEN code = 'normal' THEN 1 ELSE 0 END) AS normal FROM (
      SELECT r.text, r.place, ${textAt("u.item", "$.code")} AS code FROM ${ranges} r ${each(objects(member("r.json", "$.type.coding")))}) t GROUP BY text, place)`;
  const groups = `(SELECT r.text, r.place, u.item AS item FROM ${ranges} r ${each(objects(member("r.json", "$.appliesTo")))})`;
  const sexed = `(SELECT text, place, max(CASE WHEN code IN ${codesOf("female")} THEN 1 ELSE 0 END) AS female, max(CASE WHEN code IN ${codesOf("male")} THEN 1 ELSE 0 END) AS male,
      max(CASE WHEN code IN ${codesOf("female")} OR code IN ${codesOf("male")} THEN 0 ELSE 1 END) AS other FROM (
      SELECT g.text, g.place, ${textAt("u.item", "$.code")} AS code FROM ${groups} g ${each(objects(member("g.item", "$.coding")))}) s GROUP BY text, place)`;
  const bound = (side: string): string =>
    `${numberAt("r.json", `$.${side}.value`)} AS ${side}, ${textAt("r.json", `$.${side}.code`)} AS ${side}_code, trim(${textAt("r.json", `$.${side}.unit`)}) AS ${side}_unit`;
  const isYears = (side: string): string =>
    `(NOT coalesce(startswith(${member("r.json", `$.age.${side}`)}, '{'), false) OR coalesce(coalesce(${textAt("r.json", `$.age.${side}.code`)}, ${textAt("r.json", `$.age.${side}.unit`)}) IN ${years}, false))`;
  return `SELECT r.text, r.place, r.many, nullif(low, 0e0) AS low, low_code, low_unit, high, high_code, high_unit, marked, type_fit, asks_sex, female, male, other, asks_age, in_years, youngest, oldest,
      nullif(low, 0e0) IS NOT NULL OR high IS NOT NULL AS bounded FROM (
    SELECT r.text, r.place, r.many, ${bound("low")}, ${bound("high")},
      ${member("r.json", "$.type")} IS NOT NULL AS marked,
      CASE WHEN ${member("r.json", "$.type")} IS NULL THEN ${fit.fits} WHEN t.text IS NULL THEN ${fit.cannotTell} WHEN t.normal = 1 THEN ${fit.fits} ELSE ${fit.doesNot} END AS type_fit,
      ${member("r.json", "$.appliesTo")} IS NOT NULL AS asks_sex, coalesce(s.female, 0) AS female, coalesce(s.male, 0) AS male, coalesce(s.other, 1) AS other,
      ${member("r.json", "$.age")} IS NOT NULL AS asks_age, ${isYears("low")} AND ${isYears("high")} AS in_years,
      coalesce(${numberAt("r.json", "$.age.low.value")}, 0e0) AS youngest, coalesce(${numberAt("r.json", "$.age.high.value")}, 1e300) AS oldest
    FROM ${numbered} r LEFT JOIN ${typed} t ON t.text = r.text AND t.place = r.place LEFT JOIN ${sexed} s ON s.text = r.text AND s.place = r.place) r`;
};

/** Whether a range `r` is for the sex of a person `p`. */
const sexFit = `CASE WHEN NOT r.asks_sex THEN ${fit.fits} WHEN r.other = 1 OR coalesce(p.gender, '') NOT IN ('female', 'male') THEN ${fit.cannotTell}
  WHEN (p.gender = 'female' AND r.female = 1) OR (p.gender = 'male' AND r.male = 1) THEN ${fit.fits} ELSE ${fit.doesNot} END`;

/** Whether it is for the person's age on the days of `m`. */
const ageFit = (): string => {
  const youngest = yearsBetween("p.birth_latest", "m.earliest");
  const oldest = yearsBetween("p.birth_earliest", "m.latest");
  return `CASE WHEN NOT r.asks_age THEN ${fit.fits} WHEN p.birth_latest IS NULL OR NOT r.in_years THEN ${fit.cannotTell}
    WHEN ${oldest} < r.youngest OR ${youngest} > r.oldest THEN ${fit.doesNot}
    WHEN ${youngest} >= r.youngest AND ${oldest} <= r.oldest THEN ${fit.fits} ELSE ${fit.cannotTell} END`;
};

/** Whether a range `r` is for the person `p` on the days of `m`: what rules it out settles it. */
export const rangeFit = (): string => `least(r.type_fit, ${sexFit}, ${ageFit()})`;

const sameUnit = (side: string): string =>
  `(r.${side} IS NULL OR CASE WHEN r.${side}_code IS NULL AND r.${side}_unit IS NULL THEN true
    WHEN r.${side}_code IS NOT NULL AND m.code IS NOT NULL THEN r.${side}_code = m.code
    ELSE coalesce(r.${side}_unit = m.unit, false) END)`;

/** Where a quantity `m` (value, comparator, code, unit) lies against a range `r` that is for the person: `inside`, `outside` or null. */
export const placeAgainst = (): string => {
  const infinite = "CAST('Infinity' AS DOUBLE)";
  const least = `CASE WHEN m.comparator IN ('<', '<=') THEN -${infinite} ELSE m.value END`;
  const most = `CASE WHEN m.comparator IN ('>', '>=') THEN ${infinite} ELSE m.value END`;
  const [low, high] = [`coalesce(r.low, -${infinite})`, `coalesce(r.high, ${infinite})`];
  return `CASE WHEN m.value IS NULL OR NOT r.bounded OR NOT ${sameUnit("low")} OR NOT ${sameUnit("high")} THEN NULL
    WHEN m.comparator NOT IN ('<', '<=', '>', '>=') THEN NULL
    WHEN ${most} < ${low} OR ${least} > ${high} THEN 'outside'
    WHEN m.comparator IN ('<', '>') AND (${most} = ${low} OR ${least} = ${high}) THEN 'outside'
    WHEN ${least} >= ${low} AND ${most} <= ${high} THEN 'inside' END`;
};
