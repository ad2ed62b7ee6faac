declare const dayBrand: unique symbol;

/** A calendar day in the practice's zone, written `YYYY-MM-DD`; compare with `<`. */
export type Day = string & { readonly [dayBrand]: true };

/** A span of days; both ends are in it. */
export type Window = { readonly from: Day; readonly to: Day };

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days before each month of a year that is not a leap year, and before the next year. */
const daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

/** Days before a month (1 to 13) of a year. */
const daysBeforeMonth = (year: number, month: number): number =>
  (daysBefore[month - 1] ?? 0) + (month > 2 && isLeap(year) ? 1 : 0);

const daysInMonth = (year: number, month: number): number =>
  daysBeforeMonth(year, month + 1) - daysBeforeMonth(year, month);

/** Days before the year in the calendar that Gregory made, carried back to the year 0. */
const daysBeforeYear = (year: number): number => {
  const whole = year - 1;
  return 365 * year + Math.floor(whole / 4) - Math.floor(whole / 100) + Math.floor(whole / 400) + 1;
};

/** The number that the digits from one place up to another write. */
const numberAt = (text: string, from: number, to: number): number => {
  let number = 0;
  for (let at = from; at < to; at += 1) number = number * 10 + text.charCodeAt(at) - 48;
  return number;
};

const yearOf = (day: string): number => numberAt(day, 0, 4);
const monthOf = (day: string): number => numberAt(day, 5, 7);
const dayOfMonthOf = (day: string): number => numberAt(day, 8, 10);

/** Days since the first of the year 0. */
const numberOf = (day: Day): number => {
  const year = yearOf(day);
  return daysBeforeYear(year) + daysBeforeMonth(year, monthOf(day)) + dayOfMonthOf(day) - 1;
};

const twoDigits = (number: number): string => (number < 10 ? `0${number}` : `${number}`);

const written = (year: number, month: number, dayOfMonth: number): Day =>
  `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(dayOfMonth)}` as Day;

const dayOfNumber = (number: number): Day => {
  // A first guess by the mean year is off by one at most.
  let year = Math.floor(number / 365.2425);
  if (daysBeforeYear(year + 1) <= number) year += 1;
  else if (daysBeforeYear(year) > number) year -= 1;
  const dayOfYear = number - daysBeforeYear(year);
  let month = Math.floor(dayOfYear / 31) + 1;
  if (daysBeforeMonth(year, month + 1) <= dayOfYear) month += 1;
  return written(year, month, dayOfYear - daysBeforeMonth(year, month) + 1);
};

const shape = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a day that the calendar has. */
export const isDay = (text: string): text is Day => {
  if (!shape.test(text) || text < "0001") return false;
  const [month, dayOfMonth] = [monthOf(text), dayOfMonthOf(text)];
  if (month < 1 || month > 12 || dayOfMonth < 1) return false;
  return dayOfMonth <= daysInMonth(yearOf(text), month);
};

/** The day that the text writes. Throws `RangeError` on anything else. */
export const day = (text: string): Day => {
  if (!isDay(text)) throw new RangeError("a day is written YYYY-MM-DD");
  return text;
};

/** The earliest day there is; where an undated event may begin. */
export const firstDay = "0001-01-01" as Day;

/** The day `days` later; negative is earlier. */
export const addDays = (from: Day, days: number): Day => dayOfNumber(numberOf(from) + days);

/** The number of the same day of the month `months` later, or of the month's last. */
const monthsLater = (from: Day, months: number): number => {
  const count = yearOf(from) * 12 + monthOf(from) - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  const dayOfMonth = Math.min(dayOfMonthOf(from), daysInMonth(year, month));
  return daysBeforeYear(year) + daysBeforeMonth(year, month) + dayOfMonth - 1;
};

/** The same day of the month `months` later, or the month's last; negative is earlier. */
export const addMonths = (from: Day, months: number): Day => dayOfNumber(monthsLater(from, months));

/** Days from `from` to `to`; the same day is 0. */
export const daysBetween = (from: Day, to: Day): number => numberOf(to) - numberOf(from);

/** The `months` calendar months that end on `asOf`, from the day after the same day back then; both ends count. */
export const monthsTo = (asOf: Day, months: number): Window => ({
  from: dayOfNumber(monthsLater(asOf, -months) + 1),
  to: asOf,
});

/** The `days` days that end on `asOf`; both ends count. */
export const daysTo = (asOf: Day, days: number): Window => ({
  from: addDays(asOf, 1 - days),
  to: asOf,
});
