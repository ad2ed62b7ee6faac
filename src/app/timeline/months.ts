import { notReadInFull } from "#clinical/count/sources.ts";
import { addMonths, type Day } from "#clinical/day.ts";
import type { AttendanceKind, Normality, PatientRecord, SourceType } from "#clinical/record.ts";
import type { When } from "#clinical/when.ts";

/** A month, written `YYYY-MM`. */
export type Month = string;

/** What a mark on the timeline stands for; each has its own shape. */
export type Mark =
  | "contact"
  | "perhaps-contact"
  | "urgent"
  | "symptom"
  | "abnormal"
  | "unclassified"
  | "normal"
  | "referral";

export type LaneId = "contacts" | "symptoms" | "results" | "referrals";

/** The lanes from top to bottom, with their marks in the order they are stacked. */
export const lanes: readonly {
  readonly id: LaneId;
  readonly title: string;
  readonly marks: readonly Mark[];
  /** Where its entries come from: while one is not read in full, an empty month says nothing. */
  readonly reads: readonly SourceType[];
}[] = [
  {
    id: "contacts",
    title: "Contacts",
    marks: ["contact", "perhaps-contact", "urgent"],
    reads: ["Encounter"],
  },
  {
    id: "symptoms",
    title: "Symptoms noted",
    marks: ["symptom"],
    reads: ["Condition", "Observation", "Encounter"],
  },
  {
    id: "results",
    title: "Results",
    marks: ["normal", "unclassified", "abnormal"],
    reads: ["Observation", "DiagnosticReport", "Procedure"],
  },
  { id: "referrals", title: "Referrals", marks: ["referral"], reads: ["ServiceRequest"] },
];

export type MarkCounts = Readonly<Partial<Record<Mark, number>>>;

/** One lane over a period: its months that hold anything, and what could not be placed in one month. */
export type LaneMonths = {
  readonly id: LaneId;
  readonly months: ReadonlyMap<Month, MarkCounts>;
  readonly most: number;
  /** Entries that may lie in the period, but whose month the record does not give. */
  readonly undrawn: number;
  readonly readInFull: boolean;
};

type Placed = { readonly when: When; readonly mark: Mark };

const attendanceMarks: Readonly<Record<AttendanceKind, Mark | undefined>> = {
  contact: "contact",
  unclassified: "perhaps-contact",
  emergency: "urgent",
  hospital: undefined,
  excluded: undefined,
};
const resultMarks: Readonly<Record<Normality, Mark>> = {
  normal: "normal",
  abnormal: "abnormal",
  unclassified: "unclassified",
};

const contactsOf = ({ attendances }: PatientRecord): readonly Placed[] =>
  attendances.flatMap(({ when, kind, sure }) => {
    const mark = attendanceMarks[kind];
    if (mark === undefined) return [];
    return [{ when, mark: mark === "contact" && !sure ? "perhaps-contact" : mark }];
  });

const eventsOf = (record: PatientRecord, lane: LaneId): readonly Placed[] => {
  switch (lane) {
    case "contacts":
      return contactsOf(record);
    case "symptoms":
      return record.symptoms.map(({ when }) => ({ when, mark: "symptom" }));
    case "results":
      return record.results.map(({ when, normality }) => ({ when, mark: resultMarks[normality] }));
    case "referrals":
      return record.referrals.map(({ when }) => ({ when, mark: "referral" }));
  }
};

/** The month a day lies in. */
export const monthOf = (day: Day): Month => day.slice(0, 7);

/** The `count` months that end with the month of `asOf`, oldest first. */
export const monthsUpTo = (asOf: Day, count: number): readonly Month[] => {
  const first = `${monthOf(asOf)}-01` as Day;
  return Array.from({ length: count }, (_, at) => monthOf(addMonths(first, at - count + 1)));
};

const sum = (counts: MarkCounts): number =>
  Object.values(counts).reduce((total, one) => total + one, 0);

/** The month an entry is drawn in; `unknown` where it may lie in the period but the record gives no month. */
const placeOf = (when: When, period: readonly Month[]): Month | "unknown" | "outside" => {
  const month = monthOf(when.earliest);
  const last = monthOf(when.latest);
  const [first = ""] = period;
  if (month === last) return month >= first ? month : "outside";
  return last >= first ? "unknown" : "outside";
};

const plusOne = (counts: MarkCounts, mark: Mark): MarkCounts => ({
  ...counts,
  [mark]: (counts[mark] ?? 0) + 1,
});

/** What one lane holds in the period, month by month; an entry without a month is told, not placed. */
export const laneMonths = (
  record: PatientRecord,
  lane: LaneId,
  period: readonly Month[],
): LaneMonths => {
  const months = new Map<Month, MarkCounts>();
  let undrawn = 0;
  for (const { when, mark } of eventsOf(record, lane)) {
    const place = placeOf(when, period);
    if (place === "unknown") undrawn += 1;
    else if (place !== "outside") months.set(place, plusOne(months.get(place) ?? {}, mark));
  }
  const most = Math.max(0, ...[...months.values()].map(sum));
  const reads = lanes.find(({ id }) => id === lane)?.reads ?? [];
  return {
    id: lane,
    months,
    most,
    undrawn,
    readInFull: notReadInFull(record.sources, reads).length === 0,
  };
};
