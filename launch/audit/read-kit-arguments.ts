import { fault, ok, type Result } from "#clinical/result.ts";
import { parseArguments } from "../parse-arguments.ts";

/** Draws a sample of a finished audit for two clinicians to rate. */
export type SampleCommand = {
  readonly name: "audit sample";
  readonly audit: string;
  readonly out: string;
  /** How many flagged people, and as many like them. */
  readonly each: number;
  readonly seed: number;
};

/** Scores the two sheets that they filled in. */
export type ScoreCommand = {
  readonly name: "audit score";
  readonly sheets: readonly [string, string];
  readonly key: string;
  readonly json: boolean;
};

const text = { type: "string" } as const;

const wholeIn = (given: string | undefined, otherwise: number): number | undefined => {
  const number = given === undefined ? otherwise : Number(given);
  return Number.isInteger(number) && number > 0 && number < 1_000_000 ? number : undefined;
};

/** What the arguments after `audit sample` ask for. */
export const readSampleArguments = (argv: readonly string[]): Result<SampleCommand, string> => {
  const options = { out: text, each: text, seed: text };
  const parsed = parseArguments({ args: [...argv], options, allowPositionals: true });
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const [audit, ...more] = positionals;
  if (audit === undefined || more.length > 0) return fault("name the folder of one audit");
  if (values.out === undefined) return fault("name the folder to write: --out <folder>");
  const [each, seed] = [wholeIn(values.each, 50), wholeIn(values.seed, 1)];
  if (each === undefined || seed === undefined)
    return fault("--each and --seed are whole numbers above 0");
  return ok({ name: "audit sample", audit, out: values.out, each, seed });
};

/** What the arguments after `audit score` ask for. */
export const readScoreArguments = (argv: readonly string[]): Result<ScoreCommand, string> => {
  const options = { key: text, json: { type: "boolean" } } as const;
  const parsed = parseArguments({ args: [...argv], options, allowPositionals: true });
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const [first, second, ...more] = positionals;
  if (first === undefined || second === undefined || more.length > 0)
    return fault("name the two filled sheets");
  if (values.key === undefined) return fault("name the key of the sample: --key <file>");
  return ok({
    name: "audit score",
    sheets: [first, second],
    key: values.key,
    json: values.json === true,
  });
};
