import type { Bundle, Communication, FhirResource, Reference, ServiceRequest, Task } from "fhir/r4";
import type { Answers, ReferralAnswer } from "#clinical/answers.ts";
import { addDays, day } from "#clinical/day.ts";
import { holdFor } from "#clinical/plan/hold-for.ts";
import { onlyText } from "#clinical/plan/only-text.ts";
import { onItsTrack, pemTrack, raisesActivity } from "#clinical/plan/pem-track.ts";
import type { PatientRecord } from "#clinical/record.ts";
import { lackingBeforeRequest } from "#clinical/referral/conversation.ts";
import { helpOptions } from "#clinical/referral/options.ts";
import {
  type ApartPart,
  apartIdentifier,
  apartReference,
  toApartBundle,
} from "./apart/apart-part.ts";
import { referralLetter, whatWasTold } from "./apart/referral-letter.ts";
import type { ExistingPlan } from "./existing-plan.ts";
import { defined, some } from "./plan/defined.ts";
import { partCodes } from "./plan/ours.ts";

/** Everything that the parts of one referral share. */
type Sending = {
  readonly answers: Answers;
  readonly offer: ReferralAnswer;
  /** The plan in the record, which the request belongs to. */
  readonly plan: Reference | undefined;
};

/** The same offer, told on the same day, is the same referral, however often it is sent. */
const roleOf = (part: string, { offer }: Sending): string =>
  `${part} ${offer.service} ${offer.toldOn ?? ""}`;

const author = ({ answers }: Sending): Reference => ({
  reference: answers.author.reference,
  display: answers.author.name,
});

const patient = ({ answers }: Sending): Reference => ({ reference: answers.patient });

const encounter = ({ answers }: Sending): Reference | undefined =>
  answers.encounter === undefined ? undefined : { reference: answers.encounter };

const codeOf = ({ kind, service }: ReferralAnswer): ServiceRequest["code"] => {
  const code = helpOptions.find(({ id }) => id === kind)?.code;
  return code === undefined
    ? { text: service }
    : { coding: [{ system: "http://snomed.info/sct", ...code }], text: service };
};

const toServiceRequest = (sending: Sending): ApartPart => {
  const { answers, offer, plan } = sending;
  const role = roleOf("service-request", sending);
  const problems = (answers.plan.symptoms ?? []).flatMap(({ condition }) => condition ?? []);
  const resource = defined<ServiceRequest>({
    resourceType: "ServiceRequest",
    identifier: [apartIdentifier(answers.planId, "ServiceRequest", role)],
    basedOn: plan === undefined ? undefined : [plan],
    status: "active",
    intent: "order",
    code: codeOf(offer),
    subject: patient(sending),
    encounter: encounter(sending),
    authoredOn: answers.at,
    requester: author(sending),
    performer: [{ display: offer.service }],
    reasonReference: some([...new Set(problems)].map((reference) => ({ reference }))),
    note: [
      {
        authorReference: author(sending),
        time: answers.at,
        text: referralLetter(answers, offer).join("\n"),
      },
    ],
    patientInstruction: whatWasTold(offer).join("\n"),
  });
  return { type: "ServiceRequest", role, resource };
};

/** The information that the patient had before the request left. */
const toCommunication = (sending: Sending, request: Reference): ApartPart => {
  const { answers, offer } = sending;
  const role = roleOf("communication", sending);
  const resource = defined<Communication>({
    resourceType: "Communication",
    identifier: [apartIdentifier(answers.planId, "Communication", role)],
    status: "completed",
    category: [{ text: "Information before a referral" }],
    subject: patient(sending),
    about: [request],
    encounter: encounter(sending),
    sent: offer.toldOn,
    recipient: [patient(sending)],
    sender: author(sending),
    payload: whatWasTold(offer).map((contentString) => ({ contentString })),
  });
  return { type: "Communication", role, resource };
};

/** How long after the request the practice asks how it went (seed 001: one to two weeks). */
const followUpDays = 14;

const toFollowUp = (sending: Sending, request: Reference): ApartPart => {
  const { answers, offer } = sending;
  const role = roleOf("follow-up-task", sending);
  const resource = defined<Task>({
    resourceType: "Task",
    identifier: [apartIdentifier(answers.planId, "Task", role)],
    status: "requested",
    intent: "order",
    code: {
      coding: [{ system: partCodes, code: "follow-up-task" }],
      text: "Ask how the first visit went, or what got in the way",
    },
    description: `After the request to ${offer.service}: call kindly, and again after a missed first visit.`,
    focus: request,
    for: patient(sending),
    encounter: encounter(sending),
    authoredOn: answers.at,
    lastModified: answers.at,
    requester: author(sending),
    owner: author(sending),
    restriction: { period: { end: addDays(day(answers.at.slice(0, 10)), followUpDays) } },
  });
  return { type: "Task", role, resource };
};

const partsOf = (sending: Sending): readonly ApartPart[] => {
  const request = toServiceRequest(sending);
  const reference = apartReference(sending.answers.planId, request.role);
  return [request, toCommunication(sending, reference), toFollowUp(sending, reference)];
};

/** The offers that may be sent: chosen, informed, on the person's track, and none while a safety item holds. */
const readyToSend = (answers: Answers, record: PatientRecord): readonly ReferralAnswer[] => {
  if (holdFor(answers, record).length > 0) return [];
  const track = pemTrack(answers.plan, record);
  return (answers.plan.referrals ?? []).filter(
    (offer) => lackingBeforeRequest(offer).length === 0 && !(track && raisesActivity(offer)),
  );
};

/**
 * The transaction of the referrals that the patient chose: for each a request, the information that came before it,
 * and a task to ask how it went. Undefined where there is nothing to send.
 */
export const toReferralBundle = (
  typed: Answers,
  record: PatientRecord,
  existing?: ExistingPlan,
): Bundle<FhirResource> | undefined => {
  const clean = onlyText(typed);
  const answers = { ...clean, plan: onItsTrack(clean.plan, record) };
  const id = existing?.carePlan.id;
  const plan = id === undefined ? undefined : { reference: `CarePlan/${id}` };
  const parts = readyToSend(answers, record).flatMap((offer) => partsOf({ answers, offer, plan }));
  return parts.length === 0 ? undefined : toApartBundle(answers.planId, parts);
};
