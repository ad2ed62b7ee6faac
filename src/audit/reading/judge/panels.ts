import { finalStatuses } from "#fhir/result/family.ts";
import { strength } from "#fhir/result/flags.ts";
import { resolved } from "../look/entries.ts";
import { stageOf } from "../look/stage.ts";
import { listed, type Reading } from "../reading.ts";

const stage = stageOf("Observation");
const { abnormal, unclassified, normal } = strength;

/** How deep panels of panels are followed; real ones nest once or twice. */
const deepest = 4;

const isFinal = `IN ${listed([...finalStatuses].map(String))}`;

/**
 * The members that holders (`seq`, `num`, `list`: a list of references) name: for each the Observation, null where it
 * is not a final one of the same person, and whether it is an investigation.
 */
export const memberQuery = (reading: Reading, holders: string): string => {
  const { each, objects, textAt } = reading.dialect;
  const named = `(SELECT h.seq, h.num, ${textAt("u.item", "$.reference")} AS reference FROM ${holders} h ${each(objects("h.list"))})`;
  const known = `(SELECT m.seq, m.num, ${resolved(reading, "m.reference", "n.names")} AS member FROM ${named} m LEFT JOIN r_name n ON n.url = m.reference)`;
  return `SELECT k.seq, o.seq AS member, coalesce(o.investigated, false) AS investigated
    FROM ${known} k LEFT JOIN (SELECT seq, num, 'Observation/' || id AS whom, investigated FROM ${stage}_read WHERE status ${isFinal}) o
    ON o.num = k.num AND o.whom = k.member`;
};

/** What the members of each holder in a table of members come to together, from those judged so far. */
export const togetherQuery = (members: string, judged: string): string =>
  `SELECT m.seq, max(coalesce(CASE WHEN m.investigated THEN j.investigation ELSE j.analyte END, ${unclassified})) AS together
    FROM ${members} m LEFT JOIN ${judged} j ON j.seq = m.member AND j.inside = '' GROUP BY m.seq`;

/** A panel is abnormal if it or a member is; by its members alone it is normal, or, of a scan, by its own word. */
const panelQuery = (members: string, judged: string): string => {
  const comesTo = (own: string, concludes: boolean): string =>
    `CASE WHEN o.${own} = ${abnormal} OR t.together = ${abnormal} THEN ${abnormal} WHEN t.together = ${normal}${concludes ? ` OR o.${own} = ${normal}` : ""} THEN ${normal} ELSE ${unclassified} END`;
  return `SELECT t.seq, '' AS inside, ${comesTo("analyte", false)} AS analyte, ${comesTo("investigation", true)} AS investigation
    FROM (${togetherQuery(members, judged)}) t LEFT JOIN ${stage}_own o ON o.seq = t.seq AND o.inside = ''`;
};

/** Makes `r_observation_judged` of `r_observation_own`, with the panels judged by their members. */
export const panelStatements = (reading: Reading): readonly string[] => {
  const { dialect } = reading;
  const members = `${stage}_member`;
  const holders = `(SELECT r.seq, r.num, s.hasMember AS list FROM ${stage}_read r JOIN (SELECT * FROM ${dialect.numbered(stage)} x WHERE x.hasMember IS NOT NULL) s ON s.seq = r.seq WHERE r.status ${isFinal})`;
  const apart = `SELECT o.* FROM ${stage}_own o LEFT JOIN (SELECT DISTINCT seq FROM ${members}) m ON m.seq = o.seq AND o.inside = '' WHERE m.seq IS NULL`;
  const levels = Array.from({ length: deepest }, (_, at) => `${stage}_panel${at}`);
  return [
    ...dialect.table(members, memberQuery(reading, holders)),
    ...levels.flatMap((level, at) => {
      const below = at === 0 ? apart : `${apart} UNION ALL SELECT * FROM ${levels[at - 1]}`;
      return dialect.table(level, panelQuery(members, `(${below})`));
    }),
    ...dialect.table(`${stage}_judged`, `${apart} UNION ALL SELECT * FROM ${levels.at(-1) ?? ""}`),
  ];
};
