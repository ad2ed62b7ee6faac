import type { ExitCode } from "../../launch/io.ts";
import { run } from "../../launch/run.ts";

/** What a command printed, and how it ended. */
export type Ended = {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: readonly string[];
};

/** Runs `throughline` in this process and keeps what it prints. */
export const captured = async (...argv: readonly string[]): Promise<Ended> => {
  let out = "";
  const err: string[] = [];
  const code = await run(argv, {
    out: async (text) => {
      out += text;
    },
    err: (line) => {
      err.push(line);
    },
  });
  return { code, out, err };
};

/** The objects of an output that has one a line. */
export const linesOf = ({ out }: Ended): readonly Record<string, unknown>[] =>
  out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
