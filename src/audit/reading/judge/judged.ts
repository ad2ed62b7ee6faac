import { finalStatuses } from "#fhir/result/family.ts";
import { strength } from "#fhir/result/flags.ts";
import { codingTable } from "../codes/concepts.ts";
import { stageOf } from "../look/stage.ts";
import { listed, type Reading } from "../reading.ts";
import { usedEntries } from "../tell/used.ts";
import { flagQuery } from "./flags.ts";
import { panelStatements } from "./panels.ts";
import { fit, placeAgainst, rangeFit, rangeQuery } from "./ranges.ts";

const stage = stageOf("Observation");
const measured = `${stage}_measured`;

const isFinal = `e.status IN ${listed([...finalStatuses].map((status) => JSON.stringify(status)))}`;

/** The columns in which a value stands, each as an expression. */
type Columns = {
  readonly interpretation: string;
  readonly referenceRange: string;
  readonly valueQuantity: string;
  readonly valueInteger: string;
  readonly valueCodeableConcept: string;
};

const own: Columns = {
  interpretation: "e.interpretation",
  referenceRange: "e.referenceRange",
  valueQuantity: "e.valueQuantity",
  valueInteger: "e.valueInteger",
  valueCodeableConcept: "e.valueCodeableConcept",
};

/** What a quantity says, an expression for each column. */
const quantity = ({ dialect }: Reading, text: string) => ({
  value: dialect.numberAt(text, "$.value"),
  comparator: dialect.textAt(text, "$.comparator"),
  code: dialect.textAt(text, "$.code"),
  unit: `trim(${dialect.textAt(text, "$.unit")})`,
});
type Quantity = ReturnType<typeof quantity>;

/** Each text of a quantity that there is a range to hold against, taken apart once. */
const quantityQuery = (reading: Reading): string => {
  const { value, comparator, code, unit } = quantity(reading, "text");
  const texts = `SELECT DISTINCT valueQuantity AS text FROM ${stage} WHERE referenceRange IS NOT NULL AND startswith(valueQuantity, '{')`;
  return `SELECT text, ${value} AS value, ${comparator} AS comparator, ${code} AS code, ${unit} AS unit FROM (${texts}) t`;
};

/** A value with its quantity taken apart, where there is a range to hold it against. */
const takenApart = (columns: Columns, key: string, apart: Quantity): string => {
  const { interpretation, referenceRange, valueQuantity, valueInteger, valueCodeableConcept } =
    columns;
  return `SELECT ${key}, ${interpretation} AS interpretation, ${referenceRange} AS referenceRange, ${valueCodeableConcept} AS valueCodeableConcept,
    CASE WHEN startswith(${valueQuantity}, '{') THEN ${apart.value} ELSE TRY_CAST(${valueInteger} AS DOUBLE) END AS value,
    ${apart.comparator} AS comparator, ${apart.code} AS code, ${apart.unit} AS unit`;
};

const known: Quantity = {
  value: "q.value",
  comparator: "q.comparator",
  code: "q.code",
  unit: "q.unit",
};

const says = (columns: Columns): string =>
  `(${columns.interpretation} IS NOT NULL OR ${columns.referenceRange} IS NOT NULL OR ${columns.valueCodeableConcept} IS NOT NULL)`;

/** Whether a component may have a word to judge it by. A name may be written with escapes: then it is looked at closely. */
const mayBeJudged = `(${["interpretation", "referenceRange", "valueCodeableConcept"]
  .map((name) => `contains(e.component, '"${name}"')`)
  .join(" OR ")} OR contains(e.component, chr(92)))`;

/** Every value of a final Observation that something is said of: its own (`part` 0), and those of its components. */
const measuredQuery = (reading: Reading): string => {
  const { each, member, objects } = reading.dialect;
  const entries = usedEntries(stage);
  const whole = `${takenApart(own, "e.seq, '' AS inside, 0 AS part, e.num, e.earliest, e.latest", known)} FROM ${entries} e
    LEFT JOIN ${stage}_quantity q ON q.text = CASE WHEN e.referenceRange IS NOT NULL THEN e.valueQuantity END WHERE ${isFinal} AND ${says(own)}`;
  const parted = `(SELECT e.seq, u.place AS part, e.num, e.earliest, e.latest, u.item AS item FROM (SELECT * FROM ${entries} e WHERE ${mayBeJudged} AND ${isFinal}) e ${each(objects("e.component"))})`;
  const inPart = Object.fromEntries(
    Object.keys(own).map((name) => [name, member("c.item", `$.${name}`)] as const),
  ) as Columns;
  const asked = Object.fromEntries(
    Object.entries(quantity(reading, inPart.valueQuantity)).map(
      ([name, expression]) =>
        [
          name,
          `CASE WHEN ${inPart.referenceRange} IS NOT NULL AND startswith(${inPart.valueQuantity}, '{') THEN ${expression} END`,
        ] as const,
    ),
  ) as Quantity;
  const parts = `${takenApart(inPart, "c.seq, '' AS inside, c.part, c.num, c.earliest, c.latest", asked)} FROM ${parted} c WHERE ${says(inPart)}`;
  return `${whole} UNION ALL ${parts}`;
};

/** Where each value lies against the one range that is for the person; of several, if only one can be. */
const placeQuery = (): string => {
  const joined = `FROM ${measured} m JOIN ${stage}_range r ON r.text = m.referenceRange JOIN r_person p ON p.num = m.num`;
  const held = `SELECT m.seq, m.inside, m.part, r.marked, ${rangeFit()} AS fit, ${placeAgainst()} AS lies ${joined}`;
  const alone = `SELECT seq, inside, part, lies FROM (${held} WHERE r.many = 1) a WHERE fit = ${fit.fits}`;
  const possible = `SELECT *, max(CASE WHEN marked THEN 1 ELSE 0 END) OVER (PARTITION BY seq, inside, part) AS any_marked FROM (${held} WHERE r.many > 1 AND r.bounded) b WHERE fit <> ${fit.doesNot}`;
  const pool = `SELECT *, count(*) OVER (PARTITION BY seq, inside, part) AS many FROM (${possible}) c WHERE marked OR any_marked = 0`;
  return `${alone} UNION ALL SELECT seq, inside, part, lies FROM (${pool}) d WHERE many = 1 AND fit = ${fit.fits}`;
};

const { abnormal, unclassified, normal, words } = strength;

/** What a value comes to by its flags, its range and its code (`ownNormality`). */
const comesTo = (flags: string, coded: string): string =>
  `CASE WHEN f.${flags} >= ${unclassified} THEN f.${flags} WHEN l.lies = 'outside' THEN ${abnormal}
    WHEN f.${flags} = ${normal} THEN ${normal} WHEN f.${flags} = ${words} THEN ${unclassified}
    WHEN l.lies = 'inside'${coded} THEN ${normal} ELSE ${unclassified} END`;

/** Of each Observation: what its own value comes to, as an analyte and as an investigation; a component can only make it abnormal. */
const ownQuery = `SELECT seq, inside,
    max(CASE WHEN part = 0 OR analyte = ${abnormal} THEN analyte END) AS analyte,
    max(CASE WHEN part = 0 OR investigation = ${abnormal} THEN investigation END) AS investigation
  FROM (SELECT m.seq, m.inside, m.part, ${comesTo("analyte", "")} AS analyte, ${comesTo("investigation", " OR v.text IS NOT NULL")} AS investigation
    FROM ${measured} m LEFT JOIN ${stage}_flag f ON f.text = m.interpretation
    LEFT JOIN ${stage}_place l ON l.seq = m.seq AND l.inside = m.inside AND l.part = m.part
    LEFT JOIN ${stage}_normal v ON v.text = m.valueCodeableConcept) o GROUP BY seq, inside`;

/** Makes `r_observation_judged`: what each final Observation comes to as a result, where it is not unclassified for want of any word. */
export const judgedStatements = (reading: Reading): readonly string[] => {
  const { dialect } = reading;
  return [
    ...dialect.table(`${stage}_quantity`, quantityQuery(reading)),
    ...dialect.table(measured, measuredQuery(reading)),
    ...codingTable(reading, measured, [
      { column: "interpretation", holds: "many" },
      { column: "valueCodeableConcept", holds: "one" },
    ]),
    ...dialect.table(`${stage}_flag`, flagQuery(reading, measured, "interpretation")),
    ...dialect.table(
      `${stage}_normal`,
      `SELECT text FROM (${flagQuery(reading, measured, "valueCodeableConcept")}) f WHERE says_normal AND startswith(text, '{')`,
    ),
    ...dialect.table(`${stage}_range`, rangeQuery(reading, measured)),
    ...dialect.table(`${stage}_place`, placeQuery()),
    ...dialect.table(`${stage}_own`, ownQuery),
    ...panelStatements(reading),
  ];
};
