import { notReadInFull } from "../count/sources.ts";
import type { SourceType } from "../record.ts";
import { unsigned } from "../rule.ts";
import type { Finding } from "./finding.ts";

/** The finding that something which the others read is missing; the sources themselves say which. */
export const notRead = (reads: readonly SourceType[]): Finding => ({
  id: "not-read",
  title: "Part of the record that safety rests on was not read",
  holdsHeadline: true,
  reads,
  source: {
    cite: "Throughline’s own: a failed search never looks like “no data”",
    grade: "ours",
    ...unsigned,
  },
  standsOn: ({ record }) => (notReadInFull(record.sources, reads).length === 0 ? undefined : []),
});
