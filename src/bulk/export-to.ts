import { join } from "node:path";
import { sourceTypes } from "#clinical/record.ts";
import { fault, ok, type Result } from "#clinical/result.ts";
import type { BulkFault } from "./bulk-fault.ts";
import { type ExportReport, exportReport } from "./export-report.ts";
import { fetchFile } from "./fetch-file.ts";
import {
  addWritten,
  type ExportState,
  isEmpty,
  openFolder,
  readState,
  wipe,
  writeState,
} from "./folder/export-state.ts";
import { isWhole } from "./folder/is-whole.ts";
import { kickOff, type Wish } from "./kick-off.ts";
import { apart, type ExportFile, type Manifest, sameExport } from "./manifest.ts";
import { poll } from "./poll.ts";
import { readOutcomes } from "./read-outcomes.ts";
import { servedTypes } from "./served-types.ts";
import { type Backend, openBackend } from "./wire/open-backend.ts";
import type { Outside } from "./wire/outside.ts";
import { letGo } from "./wire/read-text.ts";
import { mayRead } from "./wire/scopes.ts";
import { asUrl } from "./wire/whereabouts.ts";

export type { BulkFault } from "./bulk-fault.ts";
export type { ExportReport } from "./export-report.ts";
export type { ExportProgress, Outside } from "./wire/outside.ts";

/** From where to export, as whom, and what. */
export type ExportFrom = {
  /** The FHIR base. */
  readonly fhir: string;
  readonly clientId: string;
  /** The JSON of a JWK or JWKS file with the private key. */
  readonly key: unknown;
  /** The id of the practice’s Group; undefined exports the whole system. */
  readonly group?: string | undefined;
  /** Only what changed since this instant: the `transactionTime` of the last export. */
  readonly since?: string | undefined;
  /** By default every type that a review reads. */
  readonly types?: readonly string[] | undefined;
  /** Further origins that belong to the server and may see its token. */
  readonly trusted?: readonly string[] | undefined;
};

type Job = {
  readonly folder: string;
  readonly wish: Wish;
  /** The types that are reported on: of those in the wish, all but what comes along. */
  readonly types: readonly string[];
  readonly backend: Backend;
  readonly outside: Outside;
};

const wishText = ({ base, group, since, types }: Wish): string =>
  JSON.stringify([base, group ?? null, since ?? null, types]);

/** Asks for the export, and writes down where it stands before anything else is done. */
const begin = async ({
  folder,
  wish,
  backend,
  outside,
}: Job): Promise<Result<ExportState, BulkFault>> => {
  outside.progress?.({ kind: "asking" });
  const { send, pace, where, tokens } = backend;
  const scope = await tokens.scope();
  if (!scope.ok) return scope;
  const served = await servedTypes(wish.base, send, pace);
  const unknown = wish.types.filter((type) => served && !served.has(type));
  const refused = wish.types.filter((type) => !mayRead(scope.value, type));
  const types = wish.types.filter((type) => ![...unknown, ...refused].includes(type));
  if (types.length === 0) return fault({ kind: "notAllowed" });
  const kicked = await kickOff({ ...wish, types }, send, pace, where);
  if (!kicked.ok) return kicked;
  const state = {
    version: 1,
    wish: wishText(wish),
    ...kicked.value,
    refused,
    unknown,
    written: {},
  } as const;
  await writeState(folder, state);
  return ok(state);
};

const awaitManifest = async (
  { folder, backend, outside }: Job,
  state: ExportState,
): Promise<Result<ExportState & { readonly manifest: Manifest }, BulkFault>> => {
  if (state.manifest) return ok({ ...state, manifest: state.manifest });
  const manifest = await poll(state.statusUrl, backend.send, backend.pace, outside);
  if (!manifest.ok) return manifest;
  const next = { ...state, manifest: manifest.value };
  await writeState(folder, next);
  return ok(next);
};

const isWanted = (file: ExportFile, { types }: Wish): boolean =>
  file.kind !== "output" || types.includes(file.type);

type Ready = ExportState & { readonly manifest: Manifest };

/** Asks for the links of the same export anew. An export that has become another one is gone. */
const renewer =
  ({ backend, outside }: Job, { statusUrl, manifest }: Ready) =>
  async ({ name }: ExportFile): Promise<Result<ExportFile, BulkFault>> => {
    const fresh = await poll(statusUrl, backend.send, backend.pace, outside);
    if (!fresh.ok) return fresh;
    const file = fresh.value.files.find((one) => one.name === name);
    return file && sameExport(manifest, fresh.value) ? ok(file) : fault({ kind: "gone" });
  };

/** The first host beyond the trusted ones; asked for a token there, nothing is asked at all. */
const foreignHost = (files: readonly ExportFile[], { where }: Backend): string | undefined =>
  files.flatMap(({ url }) => asUrl(url) ?? []).find((url) => !where.mayCarryToken(url))?.host;

/** Fetches what does not lie in the folder yet, error files first, and writes down each as it is done. */
const fetchAll = async (job: Job, begun: Ready): Promise<Result<Ready, BulkFault>> => {
  const { folder, wish, backend, outside } = job;
  const files = begun.manifest.files.filter((file) => isWanted(file, wish));
  const { needsToken } = begun.manifest;
  const foreign = needsToken && foreignHost(files, backend);
  if (foreign) return fault({ kind: "foreignHost", host: foreign });
  const how = { folder, ...backend, needsToken, renew: renewer(job, begun) };
  let state = begun;
  for (const [at, file] of files.entries()) {
    outside.progress?.({ kind: "fetching", file: at + 1, of: files.length });
    if (await isWhole(join(folder, file.name), state.written[file.name])) continue;
    const fetched = await fetchFile(file, how);
    if (!fetched.ok) return fetched;
    if (fetched.value.kind === "lost") continue;
    state = { ...state, written: { ...state.written, [file.name]: fetched.value.written } };
    await addWritten(folder, file.name, fetched.value.written);
  }
  return ok(state);
};

const reportOn = async ({ folder, wish, types }: Job, state: Ready): Promise<ExportReport> => {
  const files = state.manifest.files.filter((file) => isWanted(file, wish));
  const errors = files.filter(({ kind, name }) => kind === "error" && state.written[name]);
  const paths = errors.map(({ name }) => join(folder, name));
  const outcomes = await readOutcomes(paths, wish.types);
  return exportReport({ ...state.manifest, files }, state, types, outcomes);
};

/** Tells the server that it need keep the files no longer; whether it listens changes nothing here. */
const finish = async ({ folder, backend }: Job, state: Ready): Promise<void> => {
  await writeState(folder, { ...state, finished: true });
  const answer = await backend.send(state.statusUrl, { method: "DELETE", token: true });
  if (answer.ok) await letGo(answer.value);
};

const goOn = async (job: Job, found: ExportState): Promise<Result<ExportReport, BulkFault>> => {
  const ready = await awaitManifest(job, found);
  if (!ready.ok) return ready;
  const done = await fetchAll(job, ready.value);
  if (!done.ok) return done;
  const wanted = ready.value.manifest.files.filter((file) => isWanted(file, job.wish));
  const isWholly = wanted.every(({ name }) => done.value.written[name] !== undefined);
  if (isWholly && !done.value.finished) await finish(job, done.value);
  return ok(await reportOn(job, done.value));
};

/** Goes on with what lies in the folder, or begins. An export that the server has forgotten is begun anew, once. */
const run = async (job: Job): Promise<Result<ExportReport, BulkFault>> => {
  const found = await readState(job.folder);
  if (found ? found.wish !== wishText(job.wish) : !(await isEmpty(job.folder)))
    return fault({ kind: "folderTaken" });
  if (found) {
    const done = await goOn(job, found);
    if (done.ok || done.fault.kind !== "gone") return done;
    await wipe(job.folder, found, apart);
  }
  const begun = await begin(job);
  return begun.ok ? goOn(job, begun.value) : begun;
};

/** A medicine may be named by a resource of its own; a server without it names medicines where they are asked for. */
const comesAlong = ["Medication"];

const wishedIn = ({ types }: ExportFrom): readonly string[] =>
  types ?? [...sourceTypes, ...comesAlong];

/** The types whose scopes are asked for, the wishes in order: a server may guard the Group itself, or not know it. */
const scopesOf = (from: ExportFrom): readonly (readonly string[])[] => [
  ...(from.group === undefined ? [] : [[...wishedIn(from), "Group"]]),
  wishedIn(from),
  from.types ?? sourceTypes,
  ["*"],
];

/**
 * Exports a practice into a folder that `review` and `audit` read: Backend Services for the token, Bulk Data for the
 * files. Stopped anywhere and run again with the same wish, it goes on where it was.
 */
export const exportTo = async (
  folder: string,
  from: ExportFrom,
  outside: Outside,
): Promise<Result<ExportReport, BulkFault>> => {
  const backend = await openBackend(from, outside, scopesOf(from));
  if (!backend.ok) return backend;
  const { base } = backend.value;
  const { group, since, types = sourceTypes } = from;
  const wish = { base, group, since, types: wishedIn(from) };
  try {
    await openFolder(folder);
    return await run({ folder, wish, types, backend: backend.value, outside });
  } catch (error) {
    if (typeof (error as NodeJS.ErrnoException).syscall !== "string") throw error;
    return fault({ kind: "cannotWrite" });
  }
};
