import { readFile } from "node:fs/promises";
import { readKey, readSheet } from "#audit/validation/read-sheets.ts";
import { type Score, scoreOf } from "#audit/validation/score.ts";
import { scoreText } from "#audit/validation/score-text.ts";
import { fault, ok, type Result } from "#clinical/result.ts";
import type { ExitCode, Io } from "../io.ts";
import type { ScoreCommand } from "./read-kit-arguments.ts";

const textOf = async (path: string, named: string): Promise<Result<string, string>> => {
  try {
    return ok(await readFile(path, "utf8"));
  } catch {
    return fault(`${named} cannot be opened`);
  }
};

const keyIn = async (path: string) => {
  const text = await textOf(path, "the key");
  return text.ok ? readKey(text.value) : text;
};

const sheetIn = async (path: string, named: string, key: ReadonlyMap<number, boolean>) => {
  const text = await textOf(path, named);
  return text.ok ? readSheet(text.value, named, key) : text;
};

const score = async ({ sheets, key: path }: ScoreCommand): Promise<Result<Score, string>> => {
  const key = await keyIn(path);
  if (!key.ok) return key;
  const first = await sheetIn(sheets[0], "the first sheet", key.value);
  if (!first.ok) return first;
  const second = await sheetIn(sheets[1], "the second sheet", key.value);
  return second.ok ? ok(scoreOf(key.value, first.value, second.value)) : second;
};

/** `throughline audit score`: what two clinicians' ratings of a sample come to. */
export const scoreCommand = async (command: ScoreCommand, io: Io): Promise<ExitCode> => {
  const scored = await score(command);
  if (!scored.ok) {
    io.err(`throughline: ${scored.fault}`);
    return 2;
  }
  await io.out(command.json ? `${JSON.stringify(scored.value)}\n` : scoreText(scored.value));
  return 0;
};
