import type { PatientRecord, ResourceId } from "../record.ts";
import type { Counts } from "../review.ts";
import { type ChecklistItem, done, due, needsClinician } from "./item.ts";

const continuity = (counts: Counts): string => {
  const { upc } = counts["clinicians-12m"];
  if (upc === null || counts["contacts-12m"].sure < 3)
    return "Too few contacts with a known clinician to say how often it was the same one.";
  return `Of contacts with a known clinician in 12 months, ${Math.round(upc * 100)}% were with the same one.`;
};

const namedLead = ({ person, careTeams }: PatientRecord) => {
  const team = careTeams.find(({ status, members }) => status === "active" && members.length > 0);
  if (team) return { says: `A care team names ${team.members.join(", ")}.`, evidence: [team.id] };
  return person.generalPractitioner === undefined
    ? undefined
    : { says: `The record names ${person.generalPractitioner}.`, evidence: [person.id] };
};

/** A team of ours whose lead has left, while it stands. */
const leftBehind = ({ careTeams }: PatientRecord): readonly ResourceId[] =>
  careTeams.filter(({ status, lead }) => status === "active" && lead?.left).map(({ id }) => id);

/** E1: one lead clinician; continuity is told as a number, without a pass mark. */
export const lead: ChecklistItem = {
  id: "E1",
  label: "Name one lead clinician and a deputy",
  core: true,
  judgement: false,
  why: "A known GP is valued; coordination reduces harm.",
  gives: "The lead clinician and who stands in.",
  fills: ["lead", "deputy"],
  evidence: [
    { cite: "Scope et al 2021, Br J Health Psychol", strength: "not stated", read: "in full" },
    {
      cite: "Pereira Gray et al 2018 and a 2020 review of continuity in primary care",
      strength: "observational",
      read: "as an extract",
    },
  ],
  clinicalReview: "pending",
  reviewBy: "2027-11-01",
  expires: { kind: "never" },
  attestable: false,
  kept: true,
  reads: ["Patient", "CareTeam", "Encounter"],
  fromRecord: (record, { counts }) => {
    const also = continuity(counts);
    const left = leftBehind(record);
    if (left.length > 0)
      return needsClinician(`The lead of the plan has left. Name another. ${also}`, left);
    const named = namedLead(record);
    return named
      ? done(`${named.says} ${also}`, named.evidence)
      : due(`No named lead was read. ${also}`);
  },
};
