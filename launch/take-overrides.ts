import { readFile } from "node:fs/promises";
import type { PracticeChanges } from "#clinical/practice/practice-changes.ts";
import { putInForce } from "#clinical/practice/put-in-force.ts";
import { fault, ok, type Result } from "#clinical/result.ts";
import { fitOverrides, putOverrides } from "./put-overrides.ts";

const readJson = async (path: string): Promise<Result<unknown, string>> => {
  try {
    return ok(JSON.parse(await readFile(path, "utf8")));
  } catch {
    return fault("is not a JSON file that can be read");
  }
};

/** The JSON of an overrides file that fits, to be handed to the app; or what is wrong with it, in one line. */
export const readOverrides = async (path: string): Promise<Result<unknown, string>> => {
  const json = await readJson(path);
  if (!json.ok) return json;
  const fits = fitOverrides(json.value);
  return fits.ok ? json : fault(`does not fit: ${fits.fault}`);
};

/** Puts the changes of the file after --overrides in force, or none where no file is named: no run inherits another's. */
export const takeOverrides = async (
  path: string | undefined,
): Promise<Result<PracticeChanges | undefined, string>> => {
  if (path === undefined) {
    putInForce(undefined);
    return ok(undefined);
  }
  const json = await readOverrides(path);
  return json.ok ? putOverrides(json.value) : fault(`the file after --overrides ${json.fault}`);
};
