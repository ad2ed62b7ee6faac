import type { PatientRecord, SourceType } from "../record.ts";
import type { ChecklistEntry } from "../review.ts";
import type { ChecklistItem, ItemFinding, Seen } from "./item.ts";
import { standingAttestation } from "./standing-attestation.ts";

const unread = (item: ChecklistItem, { sources }: PatientRecord): readonly SourceType[] =>
  item.reads.filter((type) => !["complete", "absent"].includes(sources[type].state));

const settled = (item: ChecklistItem, record: PatientRecord, seen: Seen): ItemFinding => {
  const attestation = standingAttestation(item, record, seen);
  if (!attestation) return item.fromRecord(record, seen);
  const { earliest, latest } = attestation.when;
  const on = earliest === latest ? `on ${earliest}` : `between ${earliest} and ${latest}`;
  return { state: "done", evidence: [attestation.id], says: `Attested ${on}.` };
};

/** The state of one item: an attestation that still stands, else the record; unread sources overrule both. */
export const entryFor = (
  item: ChecklistItem,
  record: PatientRecord,
  seen: Seen,
): ChecklistEntry => {
  const found = settled(item, record, seen);
  const missing = unread(item, record);
  if (missing.length === 0) return { id: item.id, ...found };
  return {
    id: item.id,
    state: "needs-clinician",
    evidence: found.evidence,
    // What was found among the rest may only alarm; it may not settle the item.
    says: `${found.state === "needs-clinician" ? `${found.says} ` : ""}Not wholly read: ${missing.join(", ")}.`,
  };
};
