import { monthsTo } from "../day.ts";
import type { Attendance, CareEvent, PatientRecord } from "../record.ts";
import { placeIn } from "../when.ts";
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

/** How long an examination counts as recent (ours, for review). */
const monthsBack = 6;

const examinations = ({ care, asOf }: PatientRecord): readonly CareEvent[] => {
  const window = monthsTo(asOf, monthsBack);
  return care.filter(({ kind, when }) => kind === "examination" && placeIn(when, window) === "in");
};

const examinedWords = (found: readonly CareEvent[]): string =>
  found.length === 0
    ? `No examination was read in ${monthsBack} months.`
    : `Examined within ${monthsBack} months: ${[...new Set(found.map(({ says }) => says))].join(", ")}. Was it the relevant system?`;

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
  reads: ["Encounter", "Observation", "QuestionnaireResponse"],
  reopenedBy: reopeningEvents,
  fromRecord: (record) => {
    const last = lastTwo(record);
    const far = last.length === 2 && last.every(({ remote }) => remote === true);
    const found = examinations(record);
    const says = examinedWords(found);
    // An examination that the record holds may be of another system: only a clinician can settle it.
    return due(far ? `The last two contacts were held at a distance. ${says}` : says, [
      ...(far ? last : []).map(({ id }) => id),
      ...found.map(({ id }) => id),
    ]);
  },
};
