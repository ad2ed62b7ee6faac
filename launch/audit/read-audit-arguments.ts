import { type Day, isDay } from "#clinical/day.ts";
import { fault, ok, type Result } from "#clinical/result.ts";
import { parseArguments } from "../parse-arguments.ts";
import { isZone, practiceZone } from "../zone.ts";

/** Where the records come from: a folder or file, or a server's Bulk export. */
export type AuditSource =
  | { readonly kind: "files"; readonly path: string }
  | {
      readonly kind: "fhir";
      readonly base: string;
      readonly clientId: string;
      /** The file of the private key, a JWK. */
      readonly key: string;
      /** The id of the practice's Group; undefined exports all that the client may see. */
      readonly group: string | undefined;
      /** An origin beside the server's own that may see its token. */
      readonly trust: string | undefined;
    };

/** The engines that can be asked for by name. */
export const engines = ["reference", "duckdb", "spark"] as const;
export type EngineName = (typeof engines)[number];

/** What `throughline audit` asks for. */
export type AuditCommand = {
  readonly name: "audit";
  readonly source: AuditSource;
  readonly asOf: Day;
  readonly out: string;
  readonly engine: EngineName;
  readonly spark: {
    readonly master: string;
    /** The path of the `spark-sql` to run; undefined where SPARK_HOME or PATH finds it. */
    readonly sparkSql: string | undefined;
  };
  readonly previous: string | undefined;
  readonly insidePractice: boolean;
  readonly overrides: string | undefined;
  /** The practice's zone, an IANA name. */
  readonly zone: string;
};

const options = {
  "as-of": { type: "string" },
  out: { type: "string" },
  engine: { type: "string" },
  master: { type: "string" },
  "spark-sql": { type: "string" },
  previous: { type: "string" },
  "inside-practice": { type: "boolean" },
  overrides: { type: "string" },
  zone: { type: "string" },
  fhir: { type: "string" },
  "client-id": { type: "string" },
  key: { type: "string" },
  group: { type: "string" },
  trust: { type: "string" },
} as const;

type Values = {
  readonly [name in keyof typeof options]?: string | boolean | undefined;
};

const textOf = (values: Values, name: keyof Values): string | undefined => {
  const value = values[name];
  return typeof value === "string" && value !== "" ? value : undefined;
};

const ofServer = ["client-id", "key", "group", "trust"] as const;

const readFiles = (places: readonly string[], values: Values): Result<AuditSource, string> => {
  const [path, ...more] = places;
  const stray = ofServer.find((name) => values[name] !== undefined);
  if (stray !== undefined) return fault(`--${stray} goes with --fhir <base>`);
  if (path === undefined || path === "")
    return fault("name the file or folder to read, after the command");
  return more.length > 0 ? fault("name one file or folder only") : ok({ kind: "files", path });
};

const readServer = (
  base: string,
  places: readonly string[],
  values: Values,
): Result<AuditSource, string> => {
  const [clientId, key] = [textOf(values, "client-id"), textOf(values, "key")];
  if (places.length > 0) return fault("name a folder or --fhir <base>, not both");
  if (!URL.canParse(base)) return fault("the address after --fhir is not a URL");
  if (clientId === undefined) return fault("name the client of the server: --client-id <id>");
  if (key === undefined) return fault("name the file of the private key: --key <jwk file>");
  const [group, trust] = [textOf(values, "group"), textOf(values, "trust")];
  return ok({ kind: "fhir", base, clientId, key, group, trust });
};

const readSource = (places: readonly string[], values: Values): Result<AuditSource, string> => {
  const base = textOf(values, "fhir");
  return base === undefined ? readFiles(places, values) : readServer(base, places, values);
};

const readSpark = (values: Values, engine: EngineName): Result<AuditCommand["spark"], string> => {
  const [master, sparkSql] = [textOf(values, "master"), textOf(values, "spark-sql")];
  if (engine !== "spark" && (master ?? sparkSql) !== undefined)
    return fault(`--${master === undefined ? "spark-sql" : "master"} goes with --engine spark`);
  return ok({ master: master ?? "local[*]", sparkSql });
};

const isEngine = (name: string): name is EngineName =>
  (engines as readonly string[]).includes(name);

/** What the arguments after `audit` ask for, or one line that says what is wrong with them. */
export const readAuditArguments = (argv: readonly string[]): Result<AuditCommand, string> => {
  const parsed = parseArguments({ args: [...argv], options, allowPositionals: true });
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const source = readSource(positionals, values);
  if (!source.ok) return source;
  const asOf = textOf(values, "as-of");
  if (asOf === undefined) return fault("say the day of the audit: --as-of YYYY-MM-DD");
  if (!isDay(asOf)) return fault("the day after --as-of is a calendar day, written YYYY-MM-DD");
  const out = textOf(values, "out");
  if (out === undefined) return fault("name the folder to write: --out <folder>");
  const engine = textOf(values, "engine") ?? "duckdb";
  if (!isEngine(engine)) return fault("the engine is duckdb or spark");
  const spark = readSpark(values, engine);
  if (!spark.ok) return spark;
  const zone = textOf(values, "zone") ?? practiceZone;
  if (!isZone(zone)) return fault("the zone after --zone is not one that is known here");
  return ok({
    name: "audit",
    source: source.value,
    asOf,
    out,
    engine,
    spark: spark.value,
    previous: textOf(values, "previous"),
    insidePractice: values["inside-practice"] === true,
    overrides: textOf(values, "overrides"),
    zone,
  });
};
