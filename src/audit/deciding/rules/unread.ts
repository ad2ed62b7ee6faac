import { type SourceType, sourceTypes } from "#clinical/record.ts";
import { columnOf } from "../columns.ts";
import { text } from "../comparing.ts";
import type { Step } from "../step.ts";

const unreadColumn = (type: SourceType): string => `unread_${columnOf(type)}`;

/** SQL for: one of the sources was not read in full. */
export const anyUnread = (types: readonly SourceType[]): string =>
  `(${types.map(unreadColumn).join(" OR ")})`;

/** Whether each source was not read in full: failed, refused, cut short, or not spoken of at all. */
export const unread: Step = {
  table: "unread",
  as: `SELECT person.patient,
  ${sourceTypes
    .map(
      (type) =>
        `count(*) FILTER (WHERE type = ${text(type)} AND state IN ('complete', 'absent')) = 0 AS ${unreadColumn(type)}`,
    )
    .join(",\n  ")}
FROM person LEFT JOIN source ON source.patient = person.patient
GROUP BY person.patient`,
};
