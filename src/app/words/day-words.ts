import type { Day } from "#clinical/day.ts";
import type { Age } from "#clinical/record.ts";
import type { When } from "#clinical/when.ts";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const parts = (text: string): { year: string; month: string; day: number } => ({
  year: text.slice(0, 4),
  month: months[Number(text.slice(5, 7)) - 1] ?? "",
  day: Number(text.slice(8, 10)),
});

/** A day as people say it: 22 November 2026. */
export const dayWords = (day: Day): string => {
  const { year, month, day: number } = parts(day);
  return `${number} ${month} ${year}`;
};

/** A month as people say it: November 2026. */
const monthWords = (day: Day): string => {
  const { year, month } = parts(day);
  return `${month} ${year}`;
};

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
  const { year, month, day } = parts(written);
  if (written.length === 4) return `${year}, day not recorded`;
  if (written.length === 7) return `${month} ${year}, day not recorded`;
  return `${day} ${month} ${year}`;
};

export const birthWords = (written: string | undefined): string =>
  written === undefined ? "date of birth not recorded" : `born ${writtenWords(written)}`;

/** Whole years, or the range that a partial birth date leaves. */
export const ageWords = (age: Age): string => {
  if (age === undefined) return "age not known";
  if (age.youngest === age.oldest) return `${age.youngest} years`;
  return `${age.youngest} to ${age.oldest} years`;
};
