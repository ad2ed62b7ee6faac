import { type SourceState, type SourceType, sourceTypes } from "#clinical/record.ts";
import { fault, ok, type Result } from "#clinical/result.ts";
import { asObject, asText, type Json } from "#fhir/element/json.ts";
import type { PatientSources, SourceInput } from "#fhir/sources.ts";
import type { EhrFault } from "./fault.ts";
import { type Reading, readSource, type SourceRead } from "./read-source.ts";

/** What the headline rests on; asked for first. */
export const headlineTypes: readonly SourceType[] = [
  "Patient",
  "Encounter",
  "Condition",
  "Observation",
  "DiagnosticReport",
  "Procedure",
  "ServiceRequest",
  "QuestionnaireResponse",
  // An overdue task holds the heading (A4).
  "Task",
];

/** How far one type has come. */
export type OnProgress = (
  type: SourceType,
  state: "waiting" | "reading" | SourceState,
  read: number,
) => void;

export type Sources = Result<PatientSources, EhrFault>;

/** More requests than this at once are unkind to the servers we know. */
const atOnce = 6;

/** Runs at most `atOnce` jobs together, in the order they were handed over. */
const queue = () => {
  let free = atOnce;
  const waiting: (() => void)[] = [];
  // A place that comes free is handed on, never counted free in between.
  const release = () => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };
  return async <T>(job: () => Promise<T>): Promise<T> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((begin) => waiting.push(begin));
    return job().finally(release);
  };
};

const unread: SourceInput = { state: "partial", resources: [] };

/** Types of people and things that came along with a search, by which a reader can name them. */
const telling = ["Practitioner", "PractitionerRole", "Organization", "Medication"];

const cameAlong = (reads: readonly SourceRead[]): ReadonlyMap<string, Json> =>
  new Map(
    reads.flatMap(({ included }) =>
      included.flatMap((one) => {
        const body = asObject(one);
        const type = asText(body?.resourceType) ?? "";
        const id = asText(body?.id);
        return body && id && telling.includes(type) ? [[`${type}/${id}`, body] as const] : [];
      }),
    ),
  );

const assemble = (patient: string, reads: readonly SourceRead[]): PatientSources => {
  const inputs = new Map(reads.map(({ type, state, resources }) => [type, { state, resources }]));
  const entries = sourceTypes.map((type) => [type, inputs.get(type) ?? unread] as const);
  return {
    patient,
    sources: Object.fromEntries(entries) as PatientSources["sources"],
    setAside: reads.flatMap(({ setAside }) => setAside),
    names: new Map(),
    others: cameAlong(reads),
  };
};

const everyOne = (reads: readonly SourceRead[], kinds: readonly string[]): boolean =>
  reads.every(({ failure }) => failure !== undefined && kinds.includes(failure.kind));

/** One type that fails leaves the others; another patient's entry, or no answer at all, stops the whole. */
const judge = (patient: string, reads: readonly SourceRead[]): Sources => {
  if (reads.some(({ wrongPatient }) => wrongPatient)) return fault({ kind: "wrongPatient" });
  const asked = reads.filter(({ state, failure }) => state !== "refused" || failure !== undefined);
  if (asked.length > 0 && everyOne(asked, ["auth"])) return fault({ kind: "signedOut" });
  if (asked.length > 0 && everyOne(asked, ["network", "timeout"]))
    return fault({ kind: "unreachable" });
  return ok(assemble(patient, reads));
};

/**
 * Reads the whole record, every type at once but never more than six requests in flight.
 * `forHeadline` is there when the types it rests on have answered or failed (the others still read `partial`);
 * `whole` when all have.
 */
export const fetchSources = (
  session: Reading,
  onProgress: OnProgress,
): { readonly forHeadline: Promise<Sources>; readonly whole: Promise<Sources> } => {
  const stop = new AbortController();
  const inTurn = queue();
  const read = (type: SourceType): Promise<SourceRead> => {
    onProgress(type, "waiting", 0);
    return inTurn(async () => {
      onProgress(type, "reading", 0);
      const done = await readSource(session, type, stop.signal, (soFar) =>
        onProgress(type, "reading", soFar),
      );
      if (done.wrongPatient) stop.abort();
      onProgress(type, done.state, done.resources.length);
      return done;
    });
  };
  const first = headlineTypes.map(read);
  const rest = sourceTypes.filter((type) => !headlineTypes.includes(type)).map(read);
  return {
    forHeadline: Promise.all(first).then((reads) => judge(session.patient, reads)),
    whole: Promise.all([...first, ...rest]).then((reads) => judge(session.patient, reads)),
  };
};
