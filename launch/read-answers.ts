import { Ajv, type ErrorObject } from "ajv";
import type { Answers } from "#clinical/answers.ts";
import { isDay } from "#clinical/day.ts";
import { fault, ok, type Result } from "#clinical/result.ts";
import schema from "../answers.schema.json" with { type: "json" };

const isInstant = (text: string): boolean =>
  isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));

const isAnswers = new Ajv({
  allErrors: true,
  formats: { date: isDay, "date-time": isInstant },
}).compile<Answers>(schema);

/** Where and what, never the answer itself: it may be about a patient. */
const sentence = ({ instancePath, message }: ErrorObject): string =>
  `${instancePath === "" ? "the answers" : instancePath.slice(1).replaceAll("/", ".")} ${message}`;

/** The answers that parsed JSON holds, or each way in which it is not `answers.schema.json`. */
export const readAnswers = (json: unknown): Result<Answers, readonly string[]> =>
  isAnswers(json) ? ok(json) : fault((isAnswers.errors ?? []).map(sentence));
