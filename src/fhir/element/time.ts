/** The minutes of a time of day since midnight in UTC, below 0 on the day before; `unzoned` where it bears no offset. */
export type MinuteInUtc = number | "unzoned";

/** From 00:00 to 23:59; a second of 60 is a leap second. No place on earth is more than 14 hours off UTC. */
const shape =
  /^.{10}T(?:[01]\d|2[0-3]):[0-5]\d(?::(?:[0-5]\d|60)(?:\.\d+)?)?(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d|[+-]14:00)?$/;

const zero = 48;
const twoDigits = (text: string, at: number): number =>
  (text.charCodeAt(at) - zero) * 10 + text.charCodeAt(at + 1) - zero;

const minutesAt = (text: string, at: number): number =>
  twoDigits(text, at) * 60 + twoDigits(text, at + 3);

/** How many minutes the clock is ahead of UTC. */
const aheadOf = (text: string): number | "unzoned" => {
  if (text.endsWith("Z")) return 0;
  const at = text.length - "+hh:mm".length;
  if (text[at] === "+") return minutesAt(text, at + 1);
  return text[at] === "-" ? -minutesAt(text, at + 1) : "unzoned";
};

/** The time after the day of a FHIR instant or dateTime; undefined where no clock shows it. */
export const minuteInUtc = (text: string): MinuteInUtc | undefined => {
  if (!shape.test(text)) return undefined;
  const ahead = aheadOf(text);
  return ahead === "unzoned" ? ahead : minutesAt(text, "YYYY-MM-DDT".length) - ahead;
};
