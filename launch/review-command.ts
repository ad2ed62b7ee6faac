import { changedWords } from "#app/words/practice-words.ts";
import type { PracticeChanges } from "#clinical/practice/practice-changes.ts";
import { ok, type Result } from "#clinical/result.ts";
import type { PracticeReference } from "#clinical/review.ts";
import { reviewJson } from "#clinical/review-json.ts";
import { reviewRecord } from "#clinical/review-record.ts";
import { readRecord } from "#fhir/read-record.ts";
import type { ExitCode, Io } from "./io.ts";
import { openPeople, type People } from "./open-people.ts";
import type { Command } from "./read-arguments.ts";
import { readReference } from "./read-reference.ts";
import { reviewText } from "./review-text.ts";
import { takeOverrides } from "./take-overrides.ts";
import { practiceZone } from "./zone.ts";

type Review = Extract<Command, { readonly name: "review" }>;

/** What the people are reviewed with, and who they are. */
type Opened = People & {
  readonly reference: PracticeReference | undefined;
  readonly changes: PracticeChanges | undefined;
};

const open = async (command: Review, io: Io): Promise<Result<Opened, string>> => {
  const { reference: path } = command;
  const reference = path === undefined ? ok(undefined) : await readReference(path);
  if (!reference.ok) return reference;
  const changes = await takeOverrides(command.overrides);
  if (!changes.ok) return changes;
  const people = await openPeople(command.source, command.patient, io);
  if (!people.ok) return people;
  return ok({ ...people.value, reference: reference.value, changes: changes.value });
};

/** `throughline review`: what the record shows of each person of a source, in order of their ids. */
export const reviewCommand = async (command: Review, io: Io): Promise<ExitCode> => {
  const opened = await open(command, io);
  if (!opened.ok) {
    io.err(`throughline: ${opened.fault}`);
    return 2;
  }
  const { patients, unread, incomplete, reference, changes } = opened.value;
  if (changes !== undefined) io.err(`throughline: ${changedWords(changes)}`);
  for (const [at, patient] of patients.entries()) {
    const record = readRecord(patient, command.asOf, practiceZone);
    const review = reviewRecord(record, { reference });
    await io.out(
      command.json
        ? `${reviewJson(review, unread)}\n`
        : reviewText(review, record, unread, { changes, reference }),
    );
    io.progress?.(`reviewed ${at + 1} of ${patients.length} patients`);
  }
  return incomplete ? 1 : 0;
};
