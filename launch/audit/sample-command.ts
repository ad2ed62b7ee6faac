import { openWorkplace } from "#audit/output/write-whole.ts";
import { openWritten } from "#audit/output/written.ts";
import { peopleOf } from "#audit/validation/people-of.ts";
import { type Case, drawSample } from "#audit/validation/sample.ts";
import { sampleFiles } from "#audit/validation/sheets.ts";
import { fault, ok, type Result } from "#clinical/result.ts";
import type { ExitCode, Io } from "../io.ts";
import type { SampleCommand } from "./read-kit-arguments.ts";

const sayWhatIsShort = (cases: readonly Case[], each: number, io: Io): void => {
  const flagged = cases.filter((one) => one.flagged);
  const alone = flagged.filter(({ match }) => match === undefined).length;
  if (flagged.length < each)
    io.err(`throughline: only ${flagged.length} people are flagged; all of them are drawn`);
  if (alone > 0)
    io.err(`throughline: for ${alone} nobody unflagged of the same sex and age is left`);
};

const carryOut = async (
  { audit, out, each, seed }: SampleCommand,
  io: Io,
): Promise<Result<ExitCode, string>> => {
  const written = await openWritten(audit);
  if (written === undefined) return fault("the folder holds no audit of contract 1");
  const cases = drawSample(await peopleOf(written.reviews), each, seed);
  if (cases.length === 0) return fault("nobody is flagged in this audit: there is nothing to draw");
  const place = await openWorkplace(out);
  if (!place.ok) return place;
  for (const [file, text] of Object.entries(sampleFiles(cases, written.asOf, seed)))
    await place.value.write(file, text);
  await place.value.publish();
  sayWhatIsShort(cases, each, io);
  return ok(0);
};

/** `throughline audit sample`: people of an audit for two clinicians to rate without knowing who was flagged. */
export const sampleCommand = async (command: SampleCommand, io: Io): Promise<ExitCode> => {
  const ended = await carryOut(command, io);
  if (ended.ok) return ended.value;
  io.err(`throughline: ${ended.fault}`);
  return 2;
};
