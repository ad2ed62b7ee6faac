import { type SourceType, sourceTypes } from "#clinical/record.ts";
import { olderRequests } from "#fhir/read/is-stu3.ts";
import { stageOf } from "./look/stage.ts";
import { listed, type Reading, rowsAs } from "./reading.ts";

/** A type that is read: those of the review, the requests of an older FHIR, and what requests point at. */
export type ReadType = SourceType | (typeof olderRequests)[number] | "Medication";

/** Why a resource is nobody's, in the words of `share-out.ts`. */
const nobodys =
  "CASE WHEN e.about IS NULL THEN 'it does not say which patient it is about' ELSE 'the patient it is about is not in this source' END";

/**
 * Adds to `r_tally`, for each person and reason, the number of resources of a type. No `num`: it is nobody's.
 * No reason: it is used. `told` is a table of the reasons that the type's reader gives (`seq`, `told`).
 */
export const tallyStatements = (type: ReadType, told: string | undefined): readonly string[] => {
  const stage = stageOf(type);
  const join = told === undefined ? "" : `LEFT JOIN ${told} t ON t.seq = e.seq`;
  const own = told === undefined ? "" : ", t.told";
  return [
    `INSERT INTO r_tally SELECT num, '${type}', because, count(*) FROM (
      SELECT e.num, CASE WHEN e.num IS NULL THEN ${nobodys} ELSE coalesce(e.because${own}, e.late_because) END AS because FROM ${stage}_entry e ${join}) b GROUP BY num, because`,
    `INSERT INTO r_tally SELECT NULL, '${type}', 'it has no id', count(*) FROM ${stage} WHERE stray IS NULL AND id IS NULL HAVING count(*) > 0`,
  ];
};

const sourceOf = `CASE WHEN type IN ${listed(olderRequests)} THEN 'ServiceRequest' ELSE type END`;

/** Tells of each person how much of each source was read and used; and of everyone, what was set aside and why. */
export const sourceStatements = ({ dialect }: Reading): readonly string[] => {
  const types = rowsAs(
    ["type"],
    sourceTypes.map((type) => [type]),
  );
  const counted = `(SELECT num, ${sourceOf} AS type, sum(n) AS n, sum(CASE WHEN because IS NULL THEN n ELSE 0 END) AS used FROM r_tally WHERE num IS NOT NULL GROUP BY 1, 2)`;
  const held = `(SELECT DISTINCT ${sourceOf} AS type FROM r_tally WHERE type <> '?')`;
  const alone = "(SELECT max(whom) FROM r_person HAVING count(*) = 1)";
  return [
    `INSERT INTO source SELECT p.whom, t.type, CASE WHEN h.type IS NULL THEN 'absent' ELSE 'complete' END, coalesce(c.n, 0), coalesce(c.used, 0)
      FROM r_person p CROSS JOIN (${types}) t LEFT JOIN ${held} h ON h.type = t.type LEFT JOIN ${counted} c ON c.num = p.num AND c.type = t.type`,
    ...dialect.table(
      "set_aside",
      `SELECT coalesce(p.whom, ${alone}) AS patient, t.type AS resource_type, t.because, CAST(sum(t.n) AS BIGINT) AS n FROM r_tally t LEFT JOIN r_person p ON p.num = t.num WHERE t.because IS NOT NULL GROUP BY 1, 2, 3`,
    ),
  ];
};
