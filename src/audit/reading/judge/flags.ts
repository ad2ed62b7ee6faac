import { abnormalFlags, flagSystems, foundFlags, strength } from "#fhir/result/flags.ts";
import { normalCodes } from "#fhir/result/normality.ts";
import { listed, type Reading } from "../reading.ts";

/** How strongly a flag speaks: of an analyte, and of an investigation. */
const strengthOf = (investigation: boolean): string => {
  const found = investigation
    ? [...foundFlags].map(([flag, says]) => `WHEN code = '${flag}' THEN ${strength[says]}`)
    : [];
  return `CASE WHEN code = 'N' THEN ${strength.normal} WHEN code IN ${listed(abnormalFlags)} THEN ${strength.abnormal} ${found.join(" ")} ELSE ${strength.unclassified} END`;
};

const isFlag = `(${flagSystems.map((end) => `endswith(system, '${end}')`).join(" OR ")}) AND code IS NOT NULL`;

/**
 * What each text of a column of concepts comes to as flags (`flags.ts`), as strengths: `analyte` and `investigation`;
 * and whether a code among them says normal (`says_normal`).
 */
export const flagQuery = ({ dialect }: Reading, table: string, column: string): string => {
  const texts = `(SELECT DISTINCT ${column} AS text FROM ${table} WHERE ${column} IS NOT NULL)`;
  const concepts = `(SELECT t.text, u.item AS json FROM ${texts} t ${dialect.each(dialect.objects("t.text"))})`;
  const worded = `SELECT text, ${strength.words} AS analyte, ${strength.words} AS investigation, 0 AS says_normal FROM ${concepts} c WHERE ${dialect.member("json", "$.text")} IS NOT NULL`;
  const coded = `SELECT c.text, CASE WHEN ${isFlag} THEN ${strengthOf(false)} ELSE ${strength.words} END, CASE WHEN ${isFlag} THEN ${strengthOf(true)} ELSE ${strength.words} END, CASE WHEN named IN ${listed(normalCodes)} THEN 1 ELSE 0 END FROM ${table}_coding c JOIN ${texts} t ON t.text = c.text`;
  return `SELECT text, max(analyte) AS analyte, max(investigation) AS investigation, max(says_normal) = 1 AS says_normal FROM (${worded} UNION ALL ${coded}) b GROUP BY text`;
};

/** What a conclusion comes to, as a strength, from its row `f` of a flag query (`normalityOfConclusion`). */
export const conclusion = `CASE
  WHEN f.investigation = ${strength.abnormal} THEN ${strength.abnormal}
  WHEN f.says_normal THEN ${strength.normal}
  WHEN f.investigation > ${strength.words} THEN f.investigation END`;

/** The word for a strength. */
export const normalityWord = (value: string): string =>
  `CASE ${value} WHEN ${strength.abnormal} THEN 'abnormal' WHEN ${strength.normal} THEN 'normal' ELSE 'unclassified' END`;
