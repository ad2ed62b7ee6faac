import type { Day } from "#clinical/day.ts";
import type { PageConfig } from "../page-config.ts";
import { practiceClock } from "../practice-clock.ts";

/** The day that the invented records end on: the site's, else today. */
export const exampleDay = ({ zone, asOf }: Pick<PageConfig, "zone" | "asOf">): Day =>
  practiceClock(zone, asOf, () => Date.now()).today;
