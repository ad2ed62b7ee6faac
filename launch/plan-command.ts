import { readFile } from "node:fs/promises";
import { changedWords } from "#app/words/practice-words.ts";
import type { Answers } from "#clinical/answers.ts";
import { fault, type Result } from "#clinical/result.ts";
import type { ExitCode, Io } from "./io.ts";
import { openPeople } from "./open-people.ts";
import { type Planned, planFor } from "./plan-for.ts";
import { readAnswers } from "./read-answers.ts";
import type { Command } from "./read-arguments.ts";
import { takeOverrides } from "./take-overrides.ts";
import { practiceZone } from "./zone.ts";

type Plan = Extract<Command, { readonly name: "plan" }>;

const answersIn = async (path: string): Promise<Result<Answers, string>> => {
  try {
    const answers = readAnswers(JSON.parse(await readFile(path, "utf8")));
    if (answers.ok) return answers;
    return fault(`the file after --answers does not fit: ${answers.fault.slice(0, 3).join("; ")}`);
  } catch {
    return fault("the file after --answers is not a JSON file that can be read");
  }
};

type Made = Planned & { readonly incomplete: boolean };

const make = async (command: Plan, io: Io): Promise<Result<Made, string>> => {
  const answers = await answersIn(command.answers);
  if (!answers.ok) return answers;
  const about = answers.value.patient.slice("Patient/".length);
  if (command.patient !== undefined && command.patient !== about)
    return fault("the answers are about another patient than --patient");
  const changes = await takeOverrides(command.overrides);
  if (!changes.ok) return changes;
  if (changes.value !== undefined) io.err(`throughline: ${changedWords(changes.value)}`);
  const people = await openPeople(command.source, about, io);
  if (!people.ok) return people;
  const [sources] = people.value.patients;
  if (sources === undefined) return fault("the source holds no Patient with that id");
  const planned = planFor(sources, answers.value, command.asOf, practiceZone);
  if (!planned.ok) return planned;
  return { ok: true, value: { ...planned.value, incomplete: people.value.incomplete } };
};

/** `throughline plan`: prints the transaction Bundle that the app would send for these answers. */
export const planCommand = async (command: Plan, io: Io): Promise<ExitCode> => {
  const made = await make(command, io);
  if (!made.ok) {
    io.err(`throughline: ${made.fault}`);
    return 2;
  }
  const { bundle, complaints, incomplete, apart } = made.value;
  if (apart.length > 0)
    io.err(`throughline: written by transactions of their own, not printed: ${apart.join(", ")}`);
  for (const complaint of complaints) io.err(`throughline: ${complaint}`);
  await io.out(`${JSON.stringify(bundle)}\n`);
  return incomplete || complaints.length > 0 ? 1 : 0;
};
