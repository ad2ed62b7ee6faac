import { version } from "../package.json";
import type { ExitCode, Io } from "./io.ts";
import { type Command, readArguments } from "./read-arguments.ts";
import { usage } from "./usage.ts";

/** Each command brings its own program: none waits for what only another needs. */
const carryOut = async (command: Command, io: Io): Promise<ExitCode> => {
  switch (command.name) {
    case "help":
      await io.out(usage);
      return 0;
    case "version":
      await io.out(`${version}\n`);
      return 0;
    case "review": {
      const { reviewCommand } = await import("./review-command.ts");
      return reviewCommand(command, io);
    }
    case "plan": {
      const { planCommand } = await import("./plan-command.ts");
      return planCommand(command, io);
    }
    case "audit sample": {
      const { sampleCommand } = await import("./audit/sample-command.ts");
      return sampleCommand(command, io);
    }
    case "audit score": {
      const { scoreCommand } = await import("./audit/score-command.ts");
      return scoreCommand(command, io);
    }
    case "audit": {
      const { auditCommand } = await import("./audit/audit-command.ts");
      return auditCommand(command, io);
    }
    case "audit-sql": {
      const { sqlCommand } = await import("./audit/sql-command.ts");
      return sqlCommand(command, io);
    }
  }
};

/** Runs `throughline` with the arguments after its name, and answers with its exit code (contract §1). */
export const run = async (argv: readonly string[], io: Io): Promise<ExitCode> => {
  const command = readArguments(argv);
  if (command.ok) return carryOut(command.value, io);
  io.err(`throughline: ${command.fault}`);
  return 2;
};
