import type { Reading } from "../reading.ts";
import type { ReadType } from "../tally.ts";
import { instants } from "./spans.ts";
import { stageOf } from "./stage.ts";

/** `Type/id` that a reference text (a column) points at, as `element/reference.ts` resolves it; `name` is what a `urn:` names. */
export const resolved = (
  { dialect: { matches } }: Reading,
  reference: string,
  name: string,
): string => {
  const path = `regexp_replace(regexp_extract(${reference}, '^[^#]*', 0), '/_history/[^/]*$', '')`;
  return `CASE
    WHEN ${matches(reference, "^[A-Z][A-Za-z]*/[A-Za-z0-9.-]+$")} THEN ${reference}
    WHEN startswith(${reference}, 'urn:') THEN ${name}
    WHEN startswith(${reference}, '#') OR contains(${reference}, '?') THEN NULL
    ELSE nullif(regexp_extract(${path}, '(^|/)([A-Z][A-Za-z]*/[^/]+)$', 2), '')
  END`;
};

/** A table's rows without those of which another version stands in their place, and without what is no entry. */
export const keptRows = ({ dialect }: Reading, stage: string): string =>
  `(SELECT s.* FROM ${dialect.numbered(stage)} s LEFT JOIN ${stage}_superseded x ON x.seq = s.seq WHERE s.stray IS NULL AND s.id IS NOT NULL AND x.seq IS NULL)`;

/** Resources of which another version was read that stands in their place (contract §9.1), by `seq`. */
export const supersededQuery = (reading: Reading, stage: string): string => {
  const { dialect } = reading;
  const rows = dialect.numbered(stage);
  const twice = `SELECT id FROM ${stage} WHERE stray IS NULL AND id IS NOT NULL GROUP BY id HAVING count(*) > 1`;
  const versions = `(SELECT v.seq, v.file * 1000000000000 + v.seq AS turn, v.id, v.updated FROM ${rows} v JOIN (${twice}) t ON t.id = v.id WHERE v.stray IS NULL)`;
  const timed = instants(reading, versions, "updated");
  // What is not an instant in UTC is compared as none: then the one read last stands.
  const seconds = `SELECT seq, turn, id, CASE WHEN updated_utc IS NULL THEN updated_begins * 86400e0 ELSE updated_utc * 1e0 + coalesce(TRY_CAST(regexp_extract(updated_text, ':([0-9]{2}([.][0-9]+)?)(Z|[+-][0-9]{2}:[0-9]{2})?$', 1) AS DOUBLE), 0) END AS at_second FROM ${timed} i`;
  const marked = `SELECT *, max(CASE WHEN at_second IS NULL THEN turn END) OVER (PARTITION BY id) AS untimed FROM (${seconds}) m`;
  const ranked = `SELECT seq, row_number() OVER (PARTITION BY id ORDER BY CASE WHEN untimed IS NULL OR turn > untimed THEN 0 WHEN turn = untimed THEN 1 ELSE 2 END, at_second DESC NULLS LAST, turn DESC) AS place FROM (${marked}) n`;
  return `SELECT seq FROM (${ranked}) o WHERE place > 1`;
};

/**
 * Makes `<stage>_entry`: each resource of the type once, with `num` of the person whom it is about, null where it is
 * nobody's (`about` is then whom it says it is about, if anyone).
 */
export const entryStatements = (reading: Reading, type: ReadType): readonly string[] => {
  const { dialect } = reading;
  const stage = stageOf(type);
  // An appointment is about everyone who takes part.
  const taking = `(SELECT DISTINCT owner FROM ${stage} WHERE owner IS NOT NULL)`;
  const actors = `SELECT d.owner, ${dialect.textAt("u.item", "$.actor.reference")} AS reference FROM ${taking} d ${dialect.each(dialect.objects("d.owner"))}`;
  const told =
    type === "Appointment"
      ? actors
      : `SELECT d.owner, ${dialect.textAt("d.owner", "$.reference")} AS reference FROM ${taking} d`;
  const about = `SELECT r.owner, ${resolved(reading, "r.reference", "n.names")} AS about FROM (${told}) r LEFT JOIN r_name n ON n.url = r.reference`;
  const pairs = `(SELECT DISTINCT a.owner, a.about, p.num FROM (${about}) a LEFT JOIN r_person p ON p.whom = a.about WHERE startswith(a.about, 'Patient/'))`;
  return [
    ...dialect.table(
      `${stage}_owner`,
      `SELECT owner, about, num FROM ${pairs} f WHERE num IS NOT NULL UNION ALL SELECT owner, min(about) AS about, NULL AS num FROM ${pairs} g GROUP BY owner HAVING count(num) = 0`,
    ),
    ...dialect.table(`${stage}_superseded`, supersededQuery(reading, stage)),
    ...dialect.view(
      `${stage}_entry`,
      `SELECT s.*, coalesce(s.plain, o.num) AS num, o.about AS about FROM ${keptRows(reading, stage)} s LEFT JOIN ${stage}_owner o ON o.owner = s.owner`,
    ),
  ];
};
