import type { Day } from "#clinical/day.ts";
import { dayWords } from "../../words/day-words.ts";
import type { Face } from "../lanes/mark.ts";
import type { Around, Band } from "../time/around.ts";
import { dayAt } from "../time/axis.ts";

/** The days that the cursor covers. */
export const bandSaid = ({ from, to }: Band, asOf: Day): string =>
  `${dayWords(dayAt(asOf, from))} to ${dayWords(dayAt(asOf, to))}`;

const numbersOf = (found: readonly Around[]): string =>
  found
    .flatMap(({ lane, inside, perhaps }) => {
      if (inside.length + perhaps.length === 0) return [];
      const more = perhaps.length === 0 ? "" : `, perhaps ${perhaps.length} more`;
      return [`${lane.title.toLowerCase()} ${inside.length}${more}`];
    })
    .join("; ");

const unread = (found: readonly Around[], face: Face): string => {
  const titles = found
    .filter(({ lane }) => lane.reading !== "read" && lane.reading !== "never")
    .map(({ lane }) => lane.title.toLowerCase());
  if (titles.length === 0) return "";
  const says = titles.join(", ");
  return face === "together"
    ? ` We could not read all of: ${says}.`
    : ` Not read in full: ${says}.`;
};

/** What lies around the cursor, in a sentence; what was not read is never told as none. */
export const aroundSaid = (found: readonly Around[], face: Face): string => {
  const numbers = numbersOf(found);
  const says = numbers === "" ? "Nothing is recorded in these days" : numbers;
  return `${says}.${unread(found, face)}`;
};
