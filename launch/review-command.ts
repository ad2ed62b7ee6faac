import { ok, type Result } from "#clinical/result.ts";
import type { PracticeReference } from "#clinical/review.ts";
import { reviewJson } from "#clinical/review-json.ts";
import { reviewRecord } from "#clinical/review-record.ts";
import { readRecord } from "#fhir/read-record.ts";
import type { ExitCode, Io } from "./io.ts";
import { openPeople } from "./open-people.ts";
import type { Command } from "./read-arguments.ts";
import { readReference } from "./read-reference.ts";
import { reviewText } from "./review-text.ts";
import { practiceZone } from "./zone.ts";

type Review = Extract<Command, { readonly name: "review" }>;

const referenceOf = async (
  path: string | undefined,
): Promise<Result<PracticeReference | undefined, string>> =>
  path === undefined ? ok(undefined) : readReference(path);

/** `throughline review`: what the record shows of each person of a source, in order of their ids. */
export const reviewCommand = async (command: Review, io: Io): Promise<ExitCode> => {
  const reference = await referenceOf(command.reference);
  if (!reference.ok) {
    io.err(`throughline: ${reference.fault}`);
    return 2;
  }
  const people = await openPeople(command.source, command.patient, io);
  if (!people.ok) {
    io.err(`throughline: ${people.fault}`);
    return 2;
  }
  const { patients, unread, incomplete } = people.value;
  for (const [at, patient] of patients.entries()) {
    const record = readRecord(patient, command.asOf, practiceZone);
    const review = reviewRecord(record, { reference: reference.value });
    await io.out(
      command.json ? `${reviewJson(review, unread)}\n` : reviewText(review, record, unread),
    );
    io.progress?.(`reviewed ${at + 1} of ${patients.length} patients`);
  }
  return incomplete ? 1 : 0;
};
