import { type Day, isDay } from "#clinical/day.ts";
import { fault, ok, type Result } from "#clinical/result.ts";
import { type AuditCommand, readAuditArguments } from "./audit/read-audit-arguments.ts";
import {
  readSampleArguments,
  readScoreArguments,
  type SampleCommand,
  type ScoreCommand,
} from "./audit/read-kit-arguments.ts";
import { readSqlArguments, type SqlCommand } from "./audit/read-sql-arguments.ts";
import { parseArguments } from "./parse-arguments.ts";

type Chosen = {
  readonly source: string;
  readonly asOf: Day;
  readonly patient: string | undefined;
  /** The practice's own changes of lists and tables. */
  readonly overrides: string | undefined;
};

/** What the command line asks for. */
export type Command =
  | { readonly name: "help" }
  | { readonly name: "version" }
  | (Chosen & {
      readonly name: "review";
      readonly reference: string | undefined;
      readonly json: boolean;
    })
  | (Chosen & { readonly name: "plan"; readonly answers: string })
  | AuditCommand
  | SampleCommand
  | ScoreCommand
  | SqlCommand;

const options = {
  "as-of": { type: "string" },
  patient: { type: "string" },
  reference: { type: "string" },
  overrides: { type: "string" },
  answers: { type: "string" },
  json: { type: "boolean" },
  version: { type: "boolean", short: "v" },
} as const;

type Option = keyof typeof options;
type Values = { readonly [name in Option]?: string | boolean | undefined };

const allowed: Readonly<Record<"review" | "plan", readonly Option[]>> = {
  review: ["as-of", "patient", "reference", "overrides", "json"],
  plan: ["as-of", "patient", "answers", "overrides", "json"],
};

const textOf = (values: Values, name: Option): string | undefined => {
  const value = values[name];
  return typeof value === "string" ? value : undefined;
};

/** `p1` and `Patient/p1` both name the patient. */
const bareId = (patient: string | undefined): string | undefined =>
  patient?.replace(/^Patient\//, "");

const readChosen = (sources: readonly string[], values: Values): Result<Chosen, string> => {
  const [source, ...more] = sources;
  if (source === undefined || source === "")
    return fault("name the file or folder to read, after the command");
  if (more.length > 0) return fault("name one file or folder only");
  const asOf = textOf(values, "as-of");
  if (asOf === undefined) return fault("say the day of the review: --as-of YYYY-MM-DD");
  if (!isDay(asOf)) return fault("the day after --as-of is a calendar day, written YYYY-MM-DD");
  const overrides = textOf(values, "overrides");
  return ok({ source, asOf, patient: bareId(textOf(values, "patient")), overrides });
};

const readCommand = (
  name: "review" | "plan",
  sources: readonly string[],
  values: Values,
): Result<Command, string> => {
  const strange = Object.keys(values).find((option) => !allowed[name].includes(option as Option));
  if (strange !== undefined) return fault(`${name} has no option --${strange}`);
  const chosen = readChosen(sources, values);
  if (!chosen.ok) return chosen;
  if (name === "review") {
    const reference = textOf(values, "reference");
    return ok({ ...chosen.value, name, reference, json: values.json === true });
  }
  const answers = textOf(values, "answers");
  if (answers === undefined) return fault("name the answers file: --answers <file>");
  if (values.json !== true) return fault("plan prints a Bundle: say --json");
  return ok({ ...chosen.value, name, answers });
};

/** An audit, or what is done with one: `sample` and `score` are no folders here unless they are written `./sample`. */
const readAudit = ([what, ...rest]: readonly string[]): Result<Command, string> => {
  if (what === "sample") return readSampleArguments(rest);
  if (what === "score") return readScoreArguments(rest);
  return readAuditArguments(what === undefined ? [] : [what, ...rest]);
};

/** The command that the arguments name, or one line that says what is wrong with them. */
export const readArguments = (argv: readonly string[]): Result<Command, string> => {
  const [first, ...rest] = argv;
  if (argv.includes("--help") || argv.includes("-h")) return ok({ name: "help" });
  if (first === "audit") return readAudit(rest);
  if (first === "audit-sql") return readSqlArguments(rest);
  const parsed = parseArguments({ args: [...argv], options, allowPositionals: true });
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  if (values.version === true) return ok({ name: "version" });
  const [name, ...sources] = positionals;
  if (name === "review" || name === "plan") return readCommand(name, sources, values);
  return fault("say what to do: review, plan or audit (throughline --help lists them)");
};
