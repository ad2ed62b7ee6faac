import { parseArgs } from "node:util";
import { fault, ok } from "#clinical/result.ts";

/** The arguments taken apart, or the one sentence that Node says of them. */
export const parseArguments = <T extends NonNullable<Parameters<typeof parseArgs>[0]>>(
  asked: T,
) => {
  try {
    return ok(parseArgs(asked));
  } catch (error) {
    const [sentence = ""] = error instanceof Error ? error.message.split(/[.\n] ?/) : [];
    return fault(sentence.charAt(0).toLowerCase() + sentence.slice(1));
  }
};
