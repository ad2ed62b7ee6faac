import type { Patient } from "fhir/r4";
import type { SetAside, SourceState, SourceType } from "#clinical/record.ts";
import { asObject, asText } from "#fhir/element/json.ts";
import { ownerOf } from "./belongs.ts";
import type { Failure } from "./fhir-result.ts";
import { type Pages, readPages } from "./read-pages.ts";
import { safeFetch } from "./safe-fetch.ts";
import type { Session } from "./session.ts";

/** What one type came to. `wrongPatient` stops everything; `failure` says why it is not complete. */
export type SourceRead = {
  readonly type: SourceType;
  readonly state: SourceState;
  readonly resources: readonly unknown[];
  readonly included: readonly unknown[];
  readonly setAside: readonly SetAside[];
  readonly failure: Failure | undefined;
  readonly wrongPatient: boolean;
};

export type Reading = Pick<Session, "iss" | "token" | "renew" | "patient" | "grant">;

const nothing = (type: SourceType, state: SourceState, failure?: Failure): SourceRead => ({
  type,
  state,
  resources: [],
  included: [],
  setAside: [],
  failure,
  wrongPatient: false,
});

/** A server that says "you may not" refused; anything else that brought nothing failed. */
const stateAfter = (failure: Failure): SourceState =>
  failure.kind === "forbidden" || failure.kind === "auth" ? "refused" : "failed";

const stateOf = ({ matches, whole, failure }: Pages, narrowed: boolean): SourceState => {
  if (failure && matches.length === 0) return stateAfter(failure);
  if (!whole || narrowed) return "partial";
  return matches.length === 0 ? "absent" : "complete";
};

const updatedAt = (resource: unknown): number =>
  Date.parse(asText(asObject(asObject(resource)?.meta)?.lastUpdated) ?? "");

/** The same id twice: the newest update, else the one read last (contract §9.1). */
const onceEach = (resources: readonly unknown[]): readonly unknown[] => {
  const byId = new Map<unknown, unknown>();
  for (const resource of resources) {
    const key = asText(asObject(resource)?.id) ?? resource;
    const older = byId.get(key);
    if (older === undefined || !(updatedAt(older) > updatedAt(resource))) byId.set(key, resource);
  }
  return [...byId.values()];
};

const idOf = (type: SourceType, resource: unknown): string =>
  `${asText(asObject(resource)?.resourceType) ?? type}/${asText(asObject(resource)?.id) ?? "?"}`;

const sorted = (type: SourceType, pages: Pages, patient: string) => {
  const theirs: unknown[] = [];
  const setAside: SetAside[] = Array.from({ length: pages.hollow }, () => ({
    resource: `${type}/?`,
    because: "its entry holds no resource",
  }));
  let wrongPatient = false;
  for (const { resource } of pages.matches) {
    const owner = ownerOf(type, resource, patient);
    const strange = asObject(resource)?.resourceType !== type;
    if (owner === "another's") wrongPatient = true;
    else if (strange)
      setAside.push({ resource: idOf(type, resource), because: `it is not of type ${type}` });
    else if (owner === "unsaid")
      setAside.push({ resource: idOf(type, resource), because: "it does not say whose it is" });
    else theirs.push(resource);
  }
  return { theirs, setAside, wrongPatient };
};

const readSearch = async (
  session: Reading,
  type: SourceType,
  signal: AbortSignal,
  onRead: (read: number) => void,
): Promise<SourceRead> => {
  const reach = session.grant(type, "s");
  if (reach === "none") return nothing(type, "refused");
  const search = `${type}?patient=${encodeURIComponent(session.patient)}&_count=1000`;
  const pages = await readPages(session, search, { signal, onRead });
  const { theirs, setAside, wrongPatient } = sorted(type, pages, session.patient);
  if (wrongPatient) return { ...nothing(type, "failed"), wrongPatient };
  return {
    type,
    state: stateOf(pages, reach === "some"),
    resources: onceEach(theirs),
    included: pages.included,
    setAside,
    failure: pages.failure,
    wrongPatient: false,
  };
};

const readPatient = async (session: Reading, signal: AbortSignal): Promise<SourceRead> => {
  if (session.grant("Patient", "r") === "none") return nothing("Patient", "refused");
  const path = `Patient/${encodeURIComponent(session.patient)}`;
  const found = await safeFetch<Patient>(session, { path, expect: ["Patient"], signal });
  if (!found.ok) return nothing("Patient", stateAfter(found), found);
  if (ownerOf("Patient", found.body, session.patient) !== "theirs")
    return { ...nothing("Patient", "failed"), wrongPatient: true };
  return { ...nothing("Patient", "complete"), resources: [found.body] };
};

/** Reads one type whole, by patient alone: without a date, category or status filter (contract §4). */
export const readSource = (
  session: Reading,
  type: SourceType,
  signal: AbortSignal,
  onRead: (read: number) => void,
): Promise<SourceRead> =>
  type === "Patient" ? readPatient(session, signal) : readSearch(session, type, signal, onRead);
