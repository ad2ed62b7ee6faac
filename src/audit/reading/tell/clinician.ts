import { resolved } from "../look/entries.ts";
import type { Reading } from "../reading.ts";

const isClinician = (type: string): string => `${type} IN ('Practitioner', 'PractitionerRole')`;

/** `system|value` of an identifier. */
const identifierKey = ({ dialect }: Reading, identifier: string): string =>
  `coalesce(${dialect.textAt(identifier, "$.system")}, '') || '|' || ${dialect.textAt(identifier, "$.value")}`;

/** What the resource at hand contains under the name that its participant `t` points at. */
const containedQuery = (reading: Reading, participants: string): string => {
  const { dialect } = reading;
  const pointing = `(SELECT * FROM ${participants} x WHERE startswith(x.reference, '#'))`;
  const each = `(SELECT t.seq, t.slot, t.reference, u.place, u.item AS item FROM ${pointing} t ${dialect.each(dialect.objects("t.contained"))})`;
  const identifier = `try_element_at(${dialect.objects(dialect.member("item", "$.identifier"))}, 1)`;
  const named = `(SELECT seq, slot, place, ${dialect.textAt("item", "$.resourceType")} AS type, ${identifier} AS identifier FROM ${each} i WHERE '#' || ${dialect.textAt("item", "$.id")} = reference)`;
  const first = `(SELECT *, row_number() OVER (PARTITION BY seq, slot ORDER BY place) AS turn FROM ${named} n)`;
  return `SELECT seq, slot, type, ${identifierKey(reading, "identifier")} AS clinician FROM ${first} f WHERE turn = 1`;
};

/**
 * Makes `<stage>_clinician`: where the first participant is not plainly a clinician, who is the first that is one
 * (`read-clinician.ts`). A clinician whom nothing tells apart has no key, and no later one stands in for them.
 */
export const clinicianStatements = (reading: Reading, stage: string): readonly string[] => {
  const { dialect } = reading;
  const rows = `(SELECT r.seq, r.participant, r.contained FROM ${dialect.numbered(stage)} r WHERE r.participant IS NOT NULL)`;
  const each = `(SELECT r.seq, r.contained, u.place AS slot, ${dialect.member("u.item", "$.individual")} AS who FROM ${rows} r ${dialect.each(dialect.objects("r.participant"))})`;
  const participants = `${stage}_participant`;
  const conditional = "regexp_extract(t.reference, '^([^?]*/)?([^/?]*)[?]', 2)";
  const known = resolved(reading, "t.reference", "n.names");
  const found = `SELECT t.seq, t.slot, CASE
      WHEN t.reference IS NULL THEN CASE WHEN ${isClinician(dialect.textAt("t.who", "$.type"))} THEN coalesce(${identifierKey(reading, dialect.member("t.who", "$.identifier"))}, '') END
      WHEN startswith(t.reference, '#') THEN CASE WHEN ${isClinician("c.type")} THEN coalesce(c.clinician, '') END
      WHEN contains(t.reference, '?') THEN CASE WHEN ${isClinician(conditional)} THEN t.reference END
      WHEN ${dialect.matches(known, "^Practitioner(Role)?/")} THEN ${known} END AS clinician
    FROM ${participants} t LEFT JOIN (${containedQuery(reading, participants)}) c ON c.seq = t.seq AND c.slot = t.slot
    LEFT JOIN r_name n ON n.url = t.reference`;
  return [
    ...dialect.table(
      participants,
      `SELECT w.*, ${dialect.textAt("w.who", "$.reference")} AS reference FROM ${each} w WHERE startswith(w.who, '{')`,
    ),
    ...dialect.table(
      `${stage}_clinician`,
      `SELECT seq, nullif(min_by(clinician, slot), '') AS clinician FROM (${found}) f WHERE clinician IS NOT NULL GROUP BY seq`,
    ),
  ];
};
