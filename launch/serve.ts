import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FhirResource } from "fhir/r4";
import { type Day, day, isDay } from "#clinical/day.ts";
import { fault, ok, type Result } from "#clinical/result.ts";
import { compileStories } from "../fixtures/index.ts";
import { practiceReferenceAt } from "../fixtures/practice-reference.ts";
import exampleDirectory from "../fixtures/service-directory.example.json";
import { readBackends } from "./read-backends.ts";
import { readReference } from "./read-reference.ts";
import { loadRecord } from "./serve-record.ts";
import { type ServerOptions, startServer } from "./start-server.ts";
import { readOverrides } from "./take-overrides.ts";
import { practiceZone } from "./zone.ts";

type Environment = Readonly<Record<string, string | undefined>>;

const today = (): Day =>
  day(new Intl.DateTimeFormat("en-CA", { timeZone: practiceZone }).format(new Date()));

const readPort = (text: string): Result<number, string> => {
  const port = Number(text);
  const isPort = /^\d+$/.test(text) && port <= 65_535;
  return isPort ? ok(port) : fault(`PORT is a number up to 65535, not "${text}"`);
};

const readAsOf = (text: string | undefined): Result<Day | undefined, string> => {
  if (!text) return ok(undefined);
  return isDay(text) ? ok(text) : fault("THROUGHLINE_AS_OF is a day, written YYYY-MM-DD");
};

type Served = Pick<ServerOptions, "resources" | "reference" | "directory">;

const fixtures = (asOf: Day): Served => ({
  resources: compileStories(asOf) as readonly FhirResource[],
  reference: practiceReferenceAt(asOf),
  directory: exampleDirectory,
});

/** Other people’s records bring their own thresholds or none: invented ones would judge real patients. */
const readRecord = async (folder: string): Promise<Result<Served, string>> => {
  const record = await loadRecord(folder);
  if (!record.ok) return fault(`THROUGHLINE_DATA ${record.fault}: ${folder}`);
  const reference = await readReference(join(folder, "practice-reference.json"));
  return ok({
    resources: record.value,
    reference: reference.ok ? reference.value : undefined,
  });
};

const readChanges = async (path: string | undefined): Promise<Result<unknown, string>> => {
  if (!path) return ok(undefined);
  const overrides = await readOverrides(path);
  return overrides.ok ? overrides : fault(`THROUGHLINE_OVERRIDES ${overrides.fault}: ${path}`);
};

const readOptions = async (env: Environment): Promise<Result<ServerOptions, string>> => {
  const port = readPort(env.PORT || "8080");
  if (!port.ok) return port;
  const asOf = readAsOf(env.THROUGHLINE_AS_OF);
  if (!asOf.ok) return asOf;
  const folder = env.THROUGHLINE_DATA;
  const record = folder ? await readRecord(folder) : ok(fixtures(asOf.value ?? today()));
  if (!record.ok) return record;
  const overrides = await readChanges(env.THROUGHLINE_OVERRIDES);
  if (!overrides.ok) return overrides;
  const backends = await readBackends(env.THROUGHLINE_JWKS);
  if (!backends.ok) return backends;
  return ok({
    ...record.value,
    sandbox: { backends: backends.value },
    overrides: overrides.value,
    port: port.value,
    appFolder: fileURLToPath(new URL("../app", import.meta.url)),
    asOf: asOf.value,
  });
};

const refuse = (because: string): void => {
  process.stderr.write(`throughline: ${because}\n`);
  process.exitCode = 2;
};

const options = await readOptions(process.env);
const started = options.ok ? await startServer(options.value) : undefined;
if (!options.ok) refuse(options.fault);
else if (started && !started.ok) refuse(`${started.fault}: ${options.value.port}`);
else if (started?.ok) {
  const { origin, sandbox, close } = started.value;
  const stop = () => void close();
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  process.stdout.write(`ready ${origin}/\n`);
  await sandbox.warm();
}
