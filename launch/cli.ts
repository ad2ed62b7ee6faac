#!/usr/bin/env node
import { clearLine, cursorTo } from "node:readline";
import type { Io } from "./io.ts";
import { run } from "./run.ts";

const { stdout, stderr } = process;

// A reader that has seen enough (`| head`) closes the pipe: that is no fault.
stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 2));

const clear = (): void => {
  if (!stderr.isTTY) return;
  clearLine(stderr, 0);
  cursorTo(stderr, 0);
};

const io: Io = {
  out: (text) =>
    new Promise((written) => {
      clear();
      stdout.write(text, () => written());
    }),
  err: (line) => {
    clear();
    stderr.write(`${line}\n`);
  },
  ...(stderr.isTTY && {
    progress: (line: string) => {
      clear();
      stderr.write(line);
    },
  }),
};

try {
  process.exitCode = await run(process.argv.slice(2), io);
} catch (bug) {
  // The message of a bug may quote the record, so only its kind is told.
  const kind = bug instanceof Error ? bug.name : "unknown";
  io.err(`throughline: a fault in the program (${kind}); nothing after this was reviewed`);
  process.exitCode = 2;
}
clear();
