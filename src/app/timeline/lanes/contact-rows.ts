import { collapse } from "#clinical/count/contacts.ts";
import type { Attendance, PatientRecord } from "#clinical/record.ts";
import { rowWords } from "../words/timeline-words.ts";
import { type Face, inOrder, type Mark, markOf, type Row } from "./mark.ts";

type Way = "in-person" | "remote" | "contact";

/** How a contact was held: in person where any of its entries says so, at a distance where all do. */
const wayOf = (attendances: readonly (Attendance | undefined)[]): Way => {
  if (attendances.some((one) => one?.remote === false)) return "in-person";
  return attendances.every((one) => one?.remote === true) ? "remote" : "contact";
};

const saidOf = (says: string, clinician: string | undefined): string =>
  clinician === undefined ? says : `${says}, ${clinician}`;

const contactMarks = ({ attendances, asOf }: PatientRecord, face: Face) => {
  const byId = new Map(attendances.map((one) => [one.id, one]));
  const ways: Record<Way, Mark[]> = { "in-person": [], remote: [], contact: [] };
  for (const { ids, when, sure, clinicianName } of collapse(attendances)) {
    const entries = ids.map((id) => byId.get(id));
    const way = wayOf(entries);
    const says = face === "together" ? rowWords[face][way] : (entries[0]?.says ?? "");
    ways[way].push(markOf(asOf, { ids, when, sure, says: saidOf(says, clinicianName) }));
  }
  return ways;
};

const marksOf = (
  { attendances, asOf }: PatientRecord,
  kind: Attendance["kind"],
  words: string | undefined,
): readonly Mark[] =>
  inOrder(
    attendances
      .filter((one) => one.kind === kind)
      .map(({ id, when, sure, says }) =>
        markOf(asOf, { ids: [id], when, sure, says: words ?? says }),
      ),
  );

/** Contacts by how they were held, several of a day with one clinician as one; then urgent visits and hospital. */
export const contactRows = (record: PatientRecord, face: Face): readonly Row[] => {
  const ways = contactMarks(record, face);
  const words = rowWords[face];
  const calm = (row: "urgent" | "hospital") => (face === "together" ? words[row] : undefined);
  return [
    { id: "in-person", shape: "circle", tone: "contact", marks: inOrder(ways["in-person"]) },
    { id: "remote", shape: "half", tone: "contact", marks: inOrder(ways.remote) },
    { id: "contact", shape: "ring", tone: "contact", marks: inOrder(ways.contact) },
    {
      id: "urgent",
      shape: "triangle",
      tone: "urgent",
      marks: marksOf(record, "emergency", calm("urgent")),
    },
    {
      id: "hospital",
      shape: "square",
      tone: "hospital",
      marks: marksOf(record, "hospital", calm("hospital")),
    },
  ].map((row) => ({ ...row, says: words[row.id as keyof typeof words] })) as readonly Row[];
};
