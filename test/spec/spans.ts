import { addDays, addMonths, type Day, day, firstDay } from "#clinical/day.ts";
import type { Age } from "#clinical/record.ts";
import type { When } from "#clinical/when.ts";

/** The day in the practice's zone of an instant; one without an offset is the day as written. */
const dayOfInstant = (instant: string): Day => {
  if (!/(Z|[+-]\d\d:\d\d)$/.test(instant)) return day(instant.slice(0, 10));
  const london = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" });
  return day(london.format(new Date(instant)));
};

/** The first and last day that a FHIR date may mean. */
const endsOf = (date: string): readonly [Day, Day] => {
  if (date.length === 4) return [day(`${date}-01-01`), day(`${date}-12-31`)];
  if (date.length === 7) {
    const first = day(`${date}-01`);
    return [first, addDays(addMonths(first, 1), -1)];
  }
  const only = date.length === 10 ? day(date) : dayOfInstant(date);
  return [only, only];
};

/** The span of a date, to `asOf` at the latest; undefined where the event does not exist yet. */
export const spanOf = (date: string | undefined, asOf: Day): When | undefined => {
  if (date === undefined) return { earliest: firstDay, latest: asOf, exact: false, dated: false };
  const [earliest, latest] = endsOf(date);
  if (earliest > asOf) return undefined;
  return { earliest, latest: latest < asOf ? latest : asOf, exact: date.length > 7, dated: true };
};

/** Whole years from birth to a day: the birthday is reached where month and day are; 29 February on 1 March. */
const yearsFrom = (birth: Day, asOf: Day): number =>
  Number(asOf.slice(0, 4)) - Number(birth.slice(0, 4)) - (asOf.slice(5) < birth.slice(5) ? 1 : 0);

/** The ages that the person may have; undefined where the record has no birth date. */
export const ageOn = (asOf: Day, born: string): Age => {
  if (born === "") return undefined;
  const [earliest, latest] = endsOf(born);
  const lastPossible = latest < asOf ? latest : asOf;
  return { youngest: yearsFrom(lastPossible, asOf), oldest: yearsFrom(earliest, asOf) };
};
