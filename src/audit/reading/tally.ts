import type { SourceType } from "#clinical/record.ts";
import { stageOf } from "./look/stage.ts";
import type { Reading } from "./reading.ts";

/** Why a resource is nobody's, in the words of `share-out.ts`. */
const nobodys = `CASE WHEN about IS NULL THEN 'it does not say which patient it is about' ELSE 'the patient it is about is not in this source' END`;

/** How a type's entries are told apart for the tally: nobody's, set aside, or used. `told` is a reader's own reason. */
const reason = (told: string): string => `coalesce(because, late_because, ${told})`;

/**
 * Adds to `r_tally`, for each person and reason, the number of resources of a type; a null `num` is nobody's, and a
 * null reason is used. The reason that the reader of a type gives is in the table `told` (`seq`, `told`), where there is one.
 */
export const tallyStatements = (_: Reading, type: SourceType, told?: string): readonly string[] => {
  const stage = stageOf(type);
  const join = told === undefined ? "" : ` LEFT JOIN ${told} t ON t.seq = e.seq`;
  const own = told === undefined ? "NULL" : "t.told";
  return [
    `INSERT INTO r_tally SELECT num, '${type}', CASE WHEN num IS NULL THEN ${nobodys} ELSE ${reason(own)} END, count(*) FROM ${stage}_entry e${join} GROUP BY 1, 2, 3`,
    `INSERT INTO r_tally SELECT NULL, '${type}', 'it has no id', count(*) FROM ${stage} WHERE stray IS NULL AND id IS NULL HAVING count(*) > 0`,
  ];
};
