import type { Day } from "#clinical/day.ts";
import { fault, ok, type Result } from "#clinical/result.ts";
import { openWritten, type Written } from "./written.ts";

/** The earlier run in the folder, or one line that says why it cannot be compared with. */
export const readPrevious = async (folder: string, asOf: Day): Promise<Result<Written, string>> => {
  const previous = await openWritten(folder);
  if (previous === undefined)
    return fault("the folder after --previous holds no audit of contract 1");
  return previous.asOf < asOf
    ? ok(previous)
    : fault("the audit after --previous is not earlier than --as-of");
};
