import type { Day } from "#clinical/day.ts";
import type { CareTeamEntry } from "#clinical/life/diary.ts";
import type { When } from "#clinical/when.ts";
import { wordsOf } from "../../element/coding.ts";
import { asObject, asText, type Json, objectsOf } from "../../element/json.ts";
import { referred } from "../../element/reference.ts";
import { isOurs, partCodes } from "../../plan/ours.ts";
import { type Context, type Entry, setAside, type Telling, type Told } from "../entry.ts";
import { badDate } from "../event-date.ts";
import { nameOf } from "../name-of.ts";

const statusOf = (json: Json): string => asText(json.status) ?? "unknown";

/** The last day that a due date may mean, or why it cannot be read; it may lie ahead. */
const dueDay = (
  name: string,
  value: unknown,
  { calendar }: Context,
): { readonly day: Day | undefined } | { readonly because: string } => {
  const read = calendar.readAhead(value);
  if (read === "missing" || read === "future") return { day: undefined };
  if (read === "unreadable") return { because: badDate(name, value, read) };
  return { day: read.latest };
};

/** An appointment, past or to come. */
export const readAppointment = (
  { id, json }: Entry,
  { calendar }: Context,
  { appointments }: Telling,
): Told => {
  const read = calendar.readAhead(json.start);
  if (read === "unreadable") return setAside(badDate("start", json.start, read));
  const when = typeof read === "string" ? calendar.undated : read;
  const kinds = [
    json.appointmentType,
    ...objectsOf(json.serviceType),
    ...objectsOf(json.reasonCode),
  ];
  const says = asText(json.description) ?? kinds.map(wordsOf).find((words) => words !== undefined);
  appointments.push({ id, when, status: statusOf(json), says: says ?? "Appointment" });
  return "something";
};

/** A task, with the day by which it is to be done. */
export const readTask = ({ id, json }: Entry, context: Context, { tasks }: Telling): Told => {
  const end = asObject(asObject(json.restriction)?.period)?.end;
  const due = dueDay("restriction.period.end", end, context);
  if ("because" in due) return due;
  const says = asText(json.description) ?? wordsOf(json.code) ?? "Task";
  const ours = isOurs("Task", json);
  tasks.push({ id, status: statusOf(json), due: due.day, ours, says });
  return "something";
};

/** A goal, with the day by which it is hoped to be reached. */
export const readGoal = ({ id, json }: Entry, context: Context, { goals }: Telling): Told => {
  const target = objectsOf(json.target).find(({ dueDate }) => dueDate !== undefined);
  const due = dueDay("target.dueDate", target?.dueDate, context);
  if ("because" in due) return due;
  const status = asText(json.lifecycleStatus) ?? "unknown";
  const text = wordsOf(json.description) ?? "Goal";
  goals.push({ id, status, text, by: due.day, ours: isOurs("Goal", json) });
  return "something";
};

const memberName = (member: unknown, { names, others }: Context): string | undefined => {
  const id = referred(member, names);
  const known = id === undefined ? undefined : nameOf(others.get(id));
  return asText(asObject(member)?.display) ?? known ?? id;
};

const isLead = ({ role }: Json): boolean =>
  objectsOf(role).some(({ coding }) =>
    objectsOf(coding).some(({ system, code }) => system === partCodes && code === "lead"),
  );

const whenIn = (value: unknown, { calendar }: Context): When | undefined => {
  const read = calendar.read(value);
  return typeof read === "string" ? undefined : read;
};

/** The lead of a team of ours: taking over is dated, and leaving is an end in the team or an inactive clinician. */
const leadOf = (json: Json, context: Context): CareTeamEntry["lead"] => {
  const lead = objectsOf(json.participant).find(isLead);
  if (lead === undefined) return undefined;
  const period = asObject(lead.period);
  const id = referred(lead.member, context.names);
  const gone = id !== undefined && context.others.get(id)?.active === false;
  return {
    since: whenIn(period?.start, context),
    left: gone || whenIn(period?.end, context) !== undefined,
  };
};

/** A care team, with the names of its members. */
export const readCareTeam = (
  { id, json }: Entry,
  context: Context,
  { careTeams }: Telling,
): Told => {
  const members = objectsOf(json.participant).flatMap(
    ({ member }) => memberName(member, context) ?? [],
  );
  const ours = isOurs("CareTeam", json);
  const lead = ours ? leadOf(json, context) : undefined;
  careTeams.push({ id, status: statusOf(json), members, ours, ...(lead ? { lead } : {}) });
  return "something";
};

const given = ["completed", "in-progress"];

/** A message about something in the record, such as the information before a referral; others are only counted. */
export const readCommunication = (
  { id, json, when }: Entry,
  { names }: Pick<Context, "names">,
  { messages }: Pick<Telling, "messages">,
): Told => {
  const about = objectsOf(json.about).flatMap((each) => referred(each, names) ?? []);
  if (about.length === 0 || !given.includes(asText(json.status) ?? "")) return "nothing";
  messages.push({ id, when, about });
  return "something";
};
