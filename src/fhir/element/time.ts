/** A time of day: its minute, and how many minutes its clock is ahead of UTC where it says so. */
export type Time = { readonly minute: number; readonly ahead: number | undefined };

/** From 00:00 to 23:59; a second of 60 is a leap second. No place on earth is more than 14 hours off UTC. */
const shape =
  /^.{10}T(?:[01]\d|2[0-3]):[0-5]\d(?::(?:[0-5]\d|60)(?:\.\d+)?)?(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d|[+-]14:00)?$/;

const zero = 48;
const twoDigits = (text: string, at: number): number =>
  (text.charCodeAt(at) - zero) * 10 + text.charCodeAt(at + 1) - zero;

const minutesAt = (text: string, at: number): number =>
  twoDigits(text, at) * 60 + twoDigits(text, at + 3);

const aheadOf = (text: string): number | undefined => {
  if (text.endsWith("Z")) return 0;
  const at = text.length - "+hh:mm".length;
  if (text[at] === "+") return minutesAt(text, at + 1);
  return text[at] === "-" ? -minutesAt(text, at + 1) : undefined;
};

/** The time after the day of a FHIR instant or dateTime; undefined where no clock shows it. */
export const timeOf = (text: string): Time | undefined => {
  if (!shape.test(text)) return undefined;
  return { minute: minutesAt(text, "YYYY-MM-DDT".length), ahead: aheadOf(text) };
};
