import { olderRequests } from "#fhir/read/is-stu3.ts";
import { stu3 } from "#fhir/read/sift.ts";
import { firstDayNumber, type Reading } from "../reading.ts";
import type { ReadType } from "../tally.ts";
import { clinicianColumns, firstParticipant } from "./clinician-columns.ts";
import { type DatePlace, type Shape, shapes } from "./shapes.ts";
import { spans } from "./spans.ts";
import { statusReasons } from "./usable.ts";

/** The element that says whom a resource of the type is about. */
const ownerOf = (type: ReadType): string => {
  if (type === "Task") return "for_whom";
  return type === "Appointment" ? "participant" : "coalesce(subject, patient)";
};

const valueAt = ({ dialect }: Reading, { column, path }: DatePlace): string => {
  const value = path === undefined ? column : dialect.written(column, path);
  // Of a date that may be given more than once, the first.
  return `CASE WHEN startswith(${value}, '[') THEN ${dialect.written(value, "$[0]")} ELSE ${value} END`;
};

const dateIn = (reading: Reading, { dates }: Shape): string => {
  if (dates.length === 0) return "CAST(NULL AS STRING)";
  return `coalesce(${dates.map((place) => valueAt(reading, place)).join(", ")}, NULL)`;
};

/** What the date that decides is called; asked only where it cannot be read. */
const dateName = (reading: Reading, { dates }: Shape): string => {
  const cases = dates.map(
    (place) => `WHEN ${valueAt(reading, place)} IS NOT NULL THEN '${place.name}'`,
  );
  return cases.length === 0 ? "'date'" : `CASE ${cases.join(" ")} END`;
};

/** Why a date cannot be used, in the words of `badDate`. */
export const badDateWords = (name: string, date: string): string =>
  `'its ' || ${name} || CASE WHEN startswith(${date}, '"') AND length(${date}) <= 42 THEN ' reads ' || ${date} ELSE ' is not a date' END`;

export const tooLate = "it is dated after the day of the review";

const isOlderType = (type: ReadType): boolean => olderRequests.some((older) => older === type);

const isOlder = ({ dialect }: Reading, type: ReadType, { older }: Shape): string => {
  if (isOlderType(type)) return "true";
  const profile = dialect.member("meta", "$.profile");
  const tests = [
    `(contains(meta, '/STU3/') AND startswith(${profile}, '[') AND contains(${profile}, '/STU3/'))`,
    ...(type === "Condition" ? [`startswith(clinicalStatus, '"')`] : []),
    ...older.map((element) => `${element} IS NOT NULL`),
  ];
  return tests.join(" OR ");
};

/** Why a resource of the type is set aside before anyone reads what it says; null where it is not (`sift.ts`). */
const because = (reading: Reading, type: ReadType, shape: Shape): string => `CASE
  WHEN ${isOlder(reading, type, shape)} THEN '${stu3}'
  WHEN implicitRules IS NOT NULL THEN 'it follows rules that are not known here'
  WHEN modifierExtension IS NOT NULL AND modifierExtension <> '[]' THEN 'an extension that is not known here changes its meaning'
  ${statusReasons(type).join("\n  ")}
END`;

/** Why its date keeps it from being used; null where it does not. */
const lateBecause = (reading: Reading, shape: Shape): string => `CASE
  WHEN dated IS NULL THEN NULL
  WHEN dated_first IS NULL THEN ${badDateWords(dateName(reading, shape), "dated")}
  WHEN dated_first > ${reading.asOf} THEN '${tooLate}'
END`;

/** The table that the first look at a type makes. */
export const stageOf = (type: ReadType): string => `r_${type.toLowerCase()}`;

/**
 * The first look at all resources of a type, a row for each: whose it is, where that is plainly said (`plain`, else
 * `owner`), when it was, and why it is set aside, if it is (`because`; `late_because` where only its date is bad).
 * `stray` is the type of what is of another type.
 */
export const stageQuery = (reading: Reading, type: ReadType, raw: string): string => {
  const shape = shapes[type];
  const { dialect, asOf } = reading;
  const owner = ownerOf(type);
  const first = type === "Encounter" ? `, ${firstParticipant(reading)} AS taker` : "";
  const dated = `(SELECT *, ${dateIn(reading, shape)} AS dated${first} FROM (${raw}) raw)`;
  const rows =
    shape.dates.length === 0
      ? `(SELECT *, CAST(NULL AS BIGINT) AS dated_first, CAST(NULL AS BIGINT) AS dated_last, false AS dated_full FROM ${dated} r)`
      : spans(reading, dated, "dated");
  const wordsOfId = `CASE WHEN startswith(id, '"') AND NOT contains(id, chr(92)) THEN nullif(substr(id, 2, length(id) - 2), '') ELSE ${dialect.wordsOf("id")} END`;
  const keeps = shape.keeps.map((element) => `s.${element}`);
  const known = type !== "Patient" && type !== "Appointment";
  return `SELECT ${dialect.number}${[
    `CASE WHEN resourceType = '"${type}"' THEN NULL ELSE coalesce(resourceType, '') END AS stray`,
    ...(known ? [`${dialect.personOf(owner)} AS plain`] : ["CAST(NULL AS BIGINT) AS plain"]),
    ...(type === "Patient"
      ? []
      : [
          `CASE WHEN ${known ? `${dialect.personOf(owner)} IS NULL` : "true"} THEN ${owner} END AS owner`,
        ]),
    "file",
    `${wordsOfId} AS id`,
    `${dialect.written("meta", "$.lastUpdated")} AS updated`,
    `${because(reading, type, shape)} AS because`,
    `${lateBecause(reading, shape)} AS late_because`,
    `coalesce(dated_first, ${firstDayNumber}) AS earliest`,
    `least(coalesce(dated_last, ${asOf}), ${asOf}) AS latest`,
    "coalesce(dated_full, false) AS exact",
    ...keeps,
    ...(type === "Encounter" ? clinicianColumns : []),
  ].join(", ")} FROM ${rows} s${known ? ` ${dialect.withPersons(owner)}` : ""}`;
};
