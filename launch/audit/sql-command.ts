import { sparkScript } from "#audit/spark/spark-script.ts";
import type { ExitCode, Io } from "../io.ts";
import { readReference } from "../read-reference.ts";
import type { SqlCommand } from "./read-sql-arguments.ts";

/** `throughline audit-sql`: the statements of an audit, for a Spark that this program does not run. */
export const sqlCommand = async (command: SqlCommand, io: Io): Promise<ExitCode> => {
  const { reference: path } = command;
  const reference = path === undefined ? undefined : await readReference(path);
  if (reference && !reference.ok) {
    io.err(`throughline: ${reference.fault}`);
    return 2;
  }
  for (const statement of sparkScript({ ...command, reference: reference?.value }))
    await io.out(`${statement};\n\n`);
  return 0;
};
