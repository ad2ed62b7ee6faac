import type { Bundle, Patient } from "fhir/r4";
import type { SourceType } from "#clinical/record.ts";
import { fault, ok, type Result } from "#clinical/result.ts";
import { asObject, asText, type Json, objectsOf } from "#fhir/element/json.ts";
import { ownerOf } from "../../belongs.ts";
import type { EhrFault } from "../../fault.ts";
import type { FhirResult } from "../../fhir-result.ts";
import { type Pages, readPages } from "../../read-pages.ts";
import { safeFetch } from "../../safe-fetch.ts";
import type { Session } from "../../session.ts";
import { differences, isBegun } from "../as-sent.ts";
import type { Capabilities } from "../capabilities.ts";
import { type Planned, plannedIn, referenceOf, tokensOf, versionOf } from "../planned.ts";
import { toFault } from "../to-fault.ts";

export type Writing = Pick<Session, "iss" | "token" | "renew" | "patient" | "grant">;

/** What every step of a save works with. */
export type Tools = {
  readonly can: Capabilities;
  readonly pause: (ms: number) => Promise<void>;
};

/**
 * Free to write, with the version that stands where there is one; or written already: an earlier save of the very
 * same plan, whose answer was lost; or begun: that plan, of which some parts are still to be written.
 */
export type Before =
  | { readonly kind: "clear"; readonly standing: Json | undefined }
  | { readonly kind: "saved" | "begun"; readonly plan: Json };

type Checked = Result<Before, EhrFault>;

const nhsNumber = "https://fhir.nhs.uk/Id/nhs-number";

/** What tells one person from another and does not change between opening a record and saving. */
const identityOf = (patient: Json): string => {
  const numbers = objectsOf(patient.identifier).flatMap(({ system, value }) =>
    system === nhsNumber ? [asText(value)?.replaceAll(" ", "")] : [],
  );
  return JSON.stringify([patient.id, patient.birthDate, numbers.toSorted()]);
};

/** The record still shows the person whom the GP saw, and everything to be written is about them. */
const checkPatient = (
  session: Writing,
  now: FhirResult<Patient>,
  shown: unknown,
  planned: readonly Planned[],
): Result<undefined, EhrFault> => {
  if (!now.ok) return fault(toFault(now, "read the patient’s details"));
  const person = asObject(now.body) ?? {};
  const seen = asObject(shown) ?? person;
  const theirs = planned.every(
    ({ type, resource }) => ownerOf(type as SourceType, resource, session.patient) === "theirs",
  );
  const same = person.id === session.patient && identityOf(person) === identityOf(seen);
  return same && theirs ? ok(undefined) : fault({ kind: "wrongPatient" });
};

const openStatuses = ["active", "on-hold", "draft", "current"];

/** The plans of ours in the record, or why they cannot be told. */
const ourPlans = (
  { matches, whole, failure }: Pages,
  session: Writing,
  head: Planned,
): Result<readonly Json[], EhrFault> => {
  if (failure) return fault(toFault(failure, "read the plans that are there already"));
  if (!whole) {
    const because = ["the plans that are there already could not all be read"];
    return fault({ kind: "refused", because });
  }
  const plans = objectsOf(matches.map(({ resource }) => resource));
  if (plans.some((plan) => ownerOf(head.type as SourceType, plan, session.patient) === "another's"))
    return fault({ kind: "wrongPatient" });
  const system = head.token.split("|")[0] ?? "";
  return ok(plans.filter((plan) => tokensOf(plan).some((one) => one.startsWith(`${system}|`))));
};

const asSent = (sent: Json, plan: Json): Checked => {
  if (differences(sent, plan).length === 0) return ok({ kind: "saved", plan });
  return isBegun(sent, plan) ? ok({ kind: "begun", plan }) : fault({ kind: "changedElsewhere" });
};

/** A plan that is new: it must not be there yet, and no other open plan of ours beside it. */
const checkNew = (
  { token, resource }: Planned,
  ours: readonly Json[],
  replaced: readonly string[],
): Checked => {
  const [mine, another] = ours.filter((plan) => tokensOf(plan).includes(token));
  if (another) {
    const because = ["the record holds this plan more than once"];
    return fault({ kind: "refused", because });
  }
  if (mine) return asSent(resource, mine);
  const inTheWay = ours.filter((plan) => !replaced.includes(referenceOf(plan)));
  return inTheWay.some((plan) => openStatuses.includes(String(plan.status)))
    ? fault({ kind: "changedElsewhere" })
    : ok({ kind: "clear", standing: undefined });
};

/** A server without versions: the plan must read as it read when it was revised. */
const unchanged = (plan: Json, held: unknown): boolean =>
  held === undefined || JSON.stringify(plan) === JSON.stringify(held);

/** A plan that is revised: the version that was read must still stand. */
const checkRevised = (
  resource: Json,
  { reference, version }: NonNullable<Planned["changes"]>,
  ours: readonly Json[],
  held: unknown,
): Checked => {
  const plan = ours.find((one) => referenceOf(one) === reference);
  if (!plan) return fault({ kind: "changedElsewhere" });
  const stands = version === undefined ? unchanged(plan, held) : version === versionOf(plan);
  return stands ? ok({ kind: "clear", standing: plan }) : asSent(resource, plan);
};

/** What the GP saw when they wrote: the patient, and the plan that they revised. */
export type Shown = { readonly patient?: unknown; readonly plan?: unknown };

/** The first entry: the plan itself, or the document that stands for it. */
export const headOf = (planned: readonly Planned[]): Planned => {
  const [head] = planned;
  if (!head || !["CarePlan", "DocumentReference"].includes(head.type))
    throw new Error("a plan’s Bundle begins with the plan");
  return head;
};

/**
 * Looks before every write, and after every write whose answer was lost: at the patient, and at the plans that are
 * there. So nothing is written twice even where a server knows no conditional create, and never beside a plan of ours.
 */
export const lookBefore = async (
  session: Writing,
  bundle: Bundle,
  shown: Shown,
): Promise<Checked> => {
  const planned = plannedIn(bundle);
  const head = headOf(planned);
  const id = encodeURIComponent(session.patient);
  const [patient, plans] = await Promise.all([
    safeFetch<Patient>(session, { path: `Patient/${id}`, expect: ["Patient"] }),
    readPages(session, `${head.type}?patient=${id}&_count=1000`),
  ]);
  const person = checkPatient(session, patient, shown.patient, planned);
  if (!person.ok) return person;
  const ours = ourPlans(plans, session, head);
  if (!ours.ok) return ours;
  const replaced = planned.flatMap(({ changes }) => changes?.reference ?? []);
  return head.changes
    ? checkRevised(head.resource, head.changes, ours.value, shown.plan)
    : checkNew(head, ours.value, replaced);
};
