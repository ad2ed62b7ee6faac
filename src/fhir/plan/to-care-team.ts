import type { CareTeam, CareTeamParticipant, Reference } from "fhir/r4";
import type { PersonAnswer } from "#clinical/answers.ts";
import { defined, some } from "./defined.ts";
import type { Filing } from "./filing.ts";
import { partCodes } from "./ours.ts";
import { type Part, partIdentifier } from "./to-entry.ts";

const peopleId = "throughline-people";

/** A person by reference where the record has one, and by name in any case. */
export const toPerson = ({ name, reference }: PersonAnswer): Reference =>
  defined<Reference>({ reference, display: name });

const isRole =
  (code: string) =>
  ({ role }: CareTeamParticipant): boolean =>
    role?.some(({ coding }) =>
      coding?.some((each) => each.system === partCodes && each.code === code),
    ) ?? false;

/** Whoever takes over from another does so on a day; who was there from the beginning bears none. */
const sinceWhen = (
  { answers, existing }: Filing,
  code: string,
  member: Reference,
): Pick<CareTeamParticipant, "period"> => {
  const before = existing?.careTeam?.participant?.find(isRole(code));
  if (before === undefined) return {};
  const same = before.member?.display === member.display;
  const period = same ? before.period : { start: answers.at.slice(0, 10) };
  return period ? { period } : {};
};

const participant = (
  filing: Filing,
  code: string,
  text: string,
  person: PersonAnswer | undefined,
): readonly CareTeamParticipant[] => {
  if (person === undefined || person.name.trim() === "") return [];
  const member = toPerson(person);
  const role = [{ coding: [{ system: partCodes, code }], text }];
  return [{ role, member, ...sinceWhen(filing, code, member) }];
};

const byUs = ({ role }: CareTeamParticipant): boolean =>
  role?.some(({ coding }) => coding?.some(({ system }) => system === partCodes)) ?? false;

/** The lead and the deputy, beside whoever else the record's own team names; undefined where there is neither. */
export const toCareTeam = (filing: Filing): Part | undefined => {
  const { answers, patient, existing } = filing;
  const { lead, deputy, peopleInvolved } = answers.plan;
  const ours = [
    ...participant(filing, "lead", "Lead clinician", lead),
    ...participant(filing, "deputy", "Stands in for the lead", deputy),
  ];
  const held = existing?.careTeam;
  if (ours.length === 0 && !held) return undefined;
  const resource = defined<CareTeam>({
    resourceType: "CareTeam",
    ...held,
    identifier: held?.identifier ?? [partIdentifier(filing, "CareTeam", "care-team")],
    status: answers.status === "active" ? "active" : "proposed",
    name: held?.name ?? "Who is involved",
    subject: patient,
    participant: some([...(held?.participant ?? []).filter((each) => !byUs(each)), ...ours]),
    note: some([
      ...(held?.note ?? []).filter(({ id }) => id !== peopleId),
      ...(peopleInvolved?.trim()
        ? [{ id: peopleId, text: `People I want involved: ${peopleInvolved}` }]
        : []),
    ]),
  });
  return { type: "CareTeam", role: "care-team", resource, held };
};
