import { laboratorySections } from "#fhir/result/family.ts";
import { listed } from "../reading.ts";

/** The texts of categories that file a result as laboratory work (contract §9.8). */
export const laboratoryQuery = (codings: string): string =>
  `SELECT DISTINCT text FROM ${codings} WHERE (code = 'laboratory' AND endswith(system, '/observation-category'))
    OR (code IN ${listed(laboratorySections)} AND (endswith(system, '/v2-0074') OR endswith(system, '/v2/0074')))`;
