import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Day, isDay } from "#clinical/day.ts";
import { fault, ok, type Result } from "#clinical/result.ts";

/** An earlier run, to be compared with. */
export type Previous = { readonly asOf: Day; readonly reviews: string };

const asOfIn = (text: string): Day | undefined => {
  const { contract, asOf } = JSON.parse(text) as Readonly<Record<string, unknown>>;
  return contract === "1" && typeof asOf === "string" && isDay(asOf) ? asOf : undefined;
};

/** The earlier run in the folder, or one line that says why it cannot be compared with. */
export const readPrevious = async (
  folder: string,
  asOf: Day,
): Promise<Result<Previous, string>> => {
  const reviews = join(folder, "reviews.parquet");
  const day = await readFile(join(folder, "run.json"), "utf8")
    .then(asOfIn)
    .catch(() => undefined);
  const there = await stat(reviews).catch(() => undefined);
  if (day === undefined || there === undefined)
    return fault("the folder after --previous holds no audit of contract 1");
  if (day >= asOf) return fault("the audit after --previous is not earlier than --as-of");
  return ok({ asOf: day, reviews });
};
