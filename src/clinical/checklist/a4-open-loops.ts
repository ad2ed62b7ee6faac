import type { TaskEntry } from "../life/diary.ts";
import type { PatientRecord } from "../record.ts";
import type { SafetyId } from "../review.ts";
import { type ChecklistItem, done, needsClinician } from "./item.ts";
import { evidenceOf, openFindings } from "./open-findings.ts";

const threads: readonly SafetyId[] = ["abnormal-open", "pending-result", "open-urgent-referral"];
const closed = ["completed", "cancelled", "rejected", "failed", "entered-in-error"];

const overdue = ({ tasks, asOf }: PatientRecord): readonly TaskEntry[] =>
  tasks.filter(
    ({ ours, status, due }) => !ours && due !== undefined && due < asOf && !closed.includes(status),
  );

/** A4: every result, order and referral that is still open. A thread that a clinician attested is closed. */
export const openLoops: ChecklistItem = {
  id: "A4",
  label: "Close every open result, letter and referral",
  core: true,
  judgement: false,
  why: "Unread abnormality is the cheapest miss.",
  gives: "One action for each thing that is still open.",
  fills: ["openLoops"],
  evidence: [
    {
      cite: "General safety practice",
      strength: "consensus",
      read: "from memory, to be checked",
    },
  ],
  clinicalReview: "pending",
  reviewBy: "2027-11-01",
  expires: { kind: "never" },
  // The findings themselves know what was attested after their latest evidence.
  attestable: false,
  kept: true,
  reads: ["Observation", "DiagnosticReport", "ServiceRequest", "Task"],
  fromRecord: (record, { safety }) => {
    const open = openFindings(safety, threads);
    const late = overdue(record);
    const evidence = [...evidenceOf(open), ...late.map(({ id }) => id)];
    if (open.length + late.length > 0)
      return needsClinician("A result, an order, a referral or a task is open.", evidence);
    return done(
      "No abnormal or pending result, urgent referral or overdue task is open in what was read. Letters are not read.",
      [],
    );
  },
};
