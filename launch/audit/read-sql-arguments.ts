import { parseArgs } from "node:util";
import type { ReadType } from "#audit/reading/tally.ts";
import { type Day, isDay } from "#clinical/day.ts";
import { sourceTypes } from "#clinical/record.ts";
import { fault, ok, type Result } from "#clinical/result.ts";
import { olderRequests } from "#fhir/read/is-stu3.ts";
import { isZone, practiceZone } from "../zone.ts";

/** What `throughline audit-sql` asks for. */
export type SqlCommand = {
  readonly name: "audit-sql";
  readonly at: string;
  readonly asOf: Day;
  readonly zone: string;
  readonly types: readonly ReadType[];
  readonly reference: string | undefined;
};

const options = {
  at: { type: "string" },
  "as-of": { type: "string" },
  zone: { type: "string", default: practiceZone },
  types: { type: "string", default: sourceTypes.join(",") },
  reference: { type: "string" },
} as const;

/** What a path may not hold, since it is written into SQL. */
const unwritable = /[`'"\\;\n\r]/;

const readable: readonly string[] = [...sourceTypes, "Medication", ...olderRequests];

const isReadType = (type: string): type is ReadType => readable.includes(type);

const parse = (argv: readonly string[]) => {
  try {
    return ok(parseArgs({ args: [...argv], options }).values);
  } catch {
    return fault("audit-sql takes --at, --as-of, --types, --zone and --reference, and no file");
  }
};

/** What the arguments after `audit-sql` ask for, or one line that says what is wrong with them. */
export const readSqlArguments = (argv: readonly string[]): Result<SqlCommand, string> => {
  const values = parse(argv);
  if (!values.ok) return values;
  const { at = "", "as-of": asOf = "", zone, types, reference } = values.value;
  if (!at.includes("{type}") || unwritable.test(at))
    return fault("say where the files of a type are, with {type} in its place: --at <pattern>");
  if (!isDay(asOf)) return fault("say the day of the audit: --as-of YYYY-MM-DD");
  if (!isZone(zone)) return fault("the zone after --zone is not one that is known here");
  const named = types.split(",").map((type) => type.trim());
  const read = named.filter(isReadType);
  if (read.length < named.length) return fault("--types names a type that an audit does not read");
  return ok({ name: "audit-sql", at, asOf, zone, types: read, reference });
};
