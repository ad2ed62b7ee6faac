import type { CountId } from "#clinical/review.ts";
import { surelyInside, touches } from "./comparing.ts";
import type { Days } from "./day-numbers.ts";

/** An id as the name of a column. */
export const columnOf = (id: string): string => id.toLowerCase().replaceAll("-", "_");

/** The two columns of a count. */
export const countColumns = (id: CountId) => ({
  sure: `${columnOf(id)}_sure`,
  maybe: `${columnOf(id)}_maybe`,
});

const counted = (id: CountId, sure: string, any: string): string => {
  const columns = countColumns(id);
  return `count(*) FILTER (WHERE ${sure}) AS ${columns.sure},
  count(*) FILTER (WHERE (${any}) AND NOT (${sure})) AS ${columns.maybe}`;
};

/** The columns of a count over rows that are its parts: those that are sure, and those that are not. */
export const countOfParts = (id: CountId, sure = "sure", any = "TRUE"): string =>
  counted(id, sure, any);

/** The columns of a count over events: those surely in the window, and those perhaps. */
export const countOfEvents = (id: CountId, window: Days): string =>
  counted(id, surelyInside(window), touches(window));
