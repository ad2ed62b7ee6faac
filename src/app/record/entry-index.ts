import type { Day } from "#clinical/day.ts";
import type {
  Attendance,
  AttendanceKind,
  PatientRecord,
  RecordedEvent,
  ResourceId,
  ResultEvent,
} from "#clinical/record.ts";
import type { When } from "#clinical/when.ts";

/** One entry of the record as the screen shows it: what, when, and how sure. */
export type Entry = {
  readonly id: ResourceId;
  readonly kind: string;
  readonly says: string;
  readonly when: When | undefined;
  readonly sure: boolean;
};

const attendanceWords: Readonly<Record<AttendanceKind, string>> = {
  contact: "Contact",
  emergency: "Urgent or emergency visit",
  hospital: "Hospital",
  excluded: "Not a contact",
  unclassified: "Visit of unknown kind",
};

const withWhom = ({ says, clinicianName }: Attendance): string =>
  clinicianName === undefined ? says : `${says}, ${clinicianName}`;

const resultSays = ({ says, normality }: ResultEvent): string =>
  normality === "unclassified"
    ? `${says} (not said whether normal)`
    : `${says} (${normality === "normal" ? "within range" : "outside range"})`;

const entry = (kind: string, event: RecordedEvent, says = event.says): Entry => ({
  id: event.id,
  kind,
  says,
  when: event.when,
  sure: event.sure,
});

const eventsOf = (record: PatientRecord): readonly Entry[] => [
  ...record.attendances.map((one) => entry(attendanceWords[one.kind], one, withWhom(one))),
  ...record.results.map((one) => entry("Result", one, resultSays(one))),
  ...record.pending.map((one) => entry(one.ordered ? "Test asked for" : "Result awaited", one)),
  ...record.referrals.map((one) => entry("Referral", one, `${one.says} (${one.status})`)),
  ...[...record.scores, ...record.measures].map((one) =>
    entry("Score", one, `${one.says}: ${one.value}`),
  ),
  ...record.care.map((one) =>
    entry(one.kind === "examination" ? "Examination" : "Medicines review", one),
  ),
  ...record.conditions.map((one) => entry("Diagnosis", one)),
  ...record.syndromes.map((one) => entry("Diagnosis", one)),
  ...record.symptoms.map((one) => entry("Symptom", one)),
  ...record.alarms.map((one) => entry("Symptom or sign to check", one)),
  ...record.medicines.map((one) => entry("Medicine", one)),
];

const plain = (id: ResourceId, kind: string, says: string, when?: When): Entry => ({
  id,
  kind,
  says,
  when,
  sure: true,
});

const othersOf = (record: PatientRecord): readonly Entry[] => [
  ...record.appointments.map((one) => plain(one.id, "Appointment", one.says, one.when)),
  ...record.tasks.map((one) => plain(one.id, "Task", one.says)),
  ...record.goals.map((one) => plain(one.id, "Goal", one.text)),
  ...record.careTeams.map((one) => plain(one.id, "Care team", one.members.join(", "))),
  ...record.plans.map((one) => plain(one.id, "Care plan", one.title)),
  ...record.attestations.map((one) => plain(one.id, "Checklist of an earlier plan", "", one.when)),
];

/** Every entry the review may rest on, by its id; where a resource says several things, all of them. */
export const entryIndex = (record: PatientRecord): ReadonlyMap<ResourceId, Entry> => {
  const index = new Map<ResourceId, Entry>();
  for (const one of [...eventsOf(record), ...othersOf(record)]) {
    const before = index.get(one.id);
    if (before === undefined) index.set(one.id, one);
    else if (!before.says.includes(one.says))
      index.set(one.id, { ...before, says: `${before.says}; ${one.says}` });
  }
  return index;
};

const sortDay = ({ when }: Entry): Day | "" => when?.latest ?? "";

/** The entries that `evidence` names, latest first; one that is not among the events shows its id alone. */
export const entriesFor = (
  evidence: readonly ResourceId[],
  index: ReadonlyMap<ResourceId, Entry>,
): readonly Entry[] =>
  evidence
    .map((id) => index.get(id) ?? plain(id, "Entry", "not shown here; open it in the record"))
    .sort((a, b) =>
      sortDay(a) < sortDay(b) ? 1 : sortDay(a) > sortDay(b) ? -1 : a.id < b.id ? -1 : 1,
    );
