import type { Attendance, PatientRecord } from "../record.ts";
import { type ChecklistItem, due } from "./item.ts";
import { reopeningEvents } from "./reopening.ts";

const byLatest = (a: Attendance, b: Attendance): number => {
  if (a.when.latest !== b.when.latest) return a.when.latest < b.when.latest ? 1 : -1;
  return a.id < b.id ? -1 : 1;
};

const lastTwo = ({ attendances }: PatientRecord): readonly Attendance[] =>
  attendances
    .filter(({ kind }) => kind === "contact" || kind === "unclassified")
    .toSorted(byLatest)
    .slice(0, 2);

/** A2: a person who has only been seen at a distance has not been examined. */
export const examine: ChecklistItem = {
  id: "A2",
  label: "See in person; examine the relevant system",
  core: false,
  judgement: true,
  why: "Remote-only care misses signs.",
  gives: "A note of what was examined.",
  fills: ["redFlagsChecked"],
  evidence: [
    {
      cite: "NHS England. Jess’s Rule, 23 September 2025: see face to face if earlier contact was remote",
      strength: "national policy, consensus",
      read: "as an extract",
    },
  ],
  clinicalReview: "pending",
  reviewBy: "2027-11-01",
  expires: { kind: "months", months: 6 },
  attestable: true,
  kept: true,
  reads: ["Encounter", "QuestionnaireResponse"],
  reopenedBy: reopeningEvents,
  fromRecord: (record) => {
    const last = lastTwo(record);
    return last.length === 2 && last.every(({ remote }) => remote === true)
      ? due(
          "The last two contacts were held at a distance.",
          last.map(({ id }) => id),
        )
      : due("The record cannot show that the relevant system was examined.");
  },
};
