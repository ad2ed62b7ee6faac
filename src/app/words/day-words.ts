import type { Day } from "#clinical/day.ts";
import { dayInWords, monthNames } from "#clinical/plan/day-in-words.ts";
import type { Age } from "#clinical/record.ts";
import type { When } from "#clinical/when.ts";

/** A day as people say it: 22 November 2026. */
export const dayWords = (day: Day): string => dayInWords(day);

/** A month as people say it: November 2026. */
const monthWords = (written: string): string =>
  `${monthNames[Number(written.slice(5, 7)) - 1] ?? ""} ${written.slice(0, 4)}`;

/** An instant in the time of this computer: 22 November 2026 at 10:15. */
export const instantWords = (instant: string): string => {
  const time = new Date(instant);
  return Number.isNaN(time.getTime())
    ? "at a time the record does not give"
    : new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short" }).format(time);
};

/** When something happened, and how well the record knows it. */
export const whenWords = ({ earliest, latest, exact, dated }: When): string => {
  if (!dated) return "no date";
  if (exact) return dayWords(earliest);
  if (earliest.slice(0, 7) === latest.slice(0, 7)) return `${monthWords(earliest)}, day not given`;
  if (earliest.slice(0, 4) === latest.slice(0, 4))
    return `${earliest.slice(0, 4)}, month not given`;
  return `between ${dayWords(earliest)} and ${dayWords(latest)}`;
};

/** A date as written, however much of it the record gives; of an instant, its day. */
export const writtenWords = (written: string): string => {
  if (written.length === 4) return `${written}, day not recorded`;
  if (written.length === 7) return `${monthWords(written)}, day not recorded`;
  return dayInWords(written.slice(0, 10));
};

export const birthWords = (written: string | undefined): string =>
  written === undefined ? "date of birth not recorded" : `born ${writtenWords(written)}`;

/** Whole years, or the range that a partial birth date leaves. */
export const ageWords = (age: Age): string => {
  if (age === undefined) return "age not known";
  if (age.youngest === age.oldest) return `${age.youngest} years`;
  return `${age.youngest} to ${age.oldest} years`;
};
