import type { Day } from "#clinical/day.ts";

/** What a run was made with: the same for all of its files. */
export type Made = {
  readonly asOf: Day;
  readonly zone: string;
  /** Version of the rules, and of the codelists with the practice's own changes where there are any. */
  readonly rules: string;
  readonly codelists: string;
};
