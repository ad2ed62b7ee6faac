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

const idOf = (type: SourceType, resource: unknown): string =>
  `${asText(asObject(resource)?.resourceType) ?? type}/${asText(asObject(resource)?.id) ?? "?"}`;

/** What the search is about; the reader sorts out the rest, with its reasons. Another patient’s entry is no detail. */
const sorted = (type: SourceType, pages: Pages, patient: string) => {
  const found = pages.matches.map(({ resource }) => resource);
  const isAsked = (one: unknown): boolean => asObject(one)?.resourceType === type;
  const strange = found.filter((one) => !isAsked(one));
  const setAside: readonly SetAside[] = [
    ...Array.from({ length: pages.hollow }, () => ({
      resource: `${type}/?`,
      because: "its entry holds no resource",
    })),
    ...strange.map((one) => ({ resource: idOf(type, one), because: `it is not of type ${type}` })),
  ];
  return {
    resources: found.filter(isAsked),
    setAside,
    wrongPatient: found.some((one) => ownerOf(type, one, patient) === "another's"),
  };
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
  const { resources, setAside, wrongPatient } = sorted(type, pages, session.patient);
  if (wrongPatient) return { ...nothing(type, "failed"), wrongPatient };
  return {
    type,
    state: stateOf(pages, reach === "some"),
    resources,
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
