import { conditions, investigations } from "../codelists/codelists.ts";
import type { RetestInterval } from "../tables/retest-intervals.ts";
import type { PracticeChanges } from "./practice-changes.ts";
import { type Complain, fieldsOf, isText, listOf, onlyKeys } from "./reading.ts";

const isFamily = (family: unknown): family is string =>
  isText(family) && Object.hasOwn(investigations.groups, family);

const noFamily = (where: string, family: unknown): string =>
  `${where}: ${String(family)} is no family of investigations.csv`;

const isDays = (days: unknown): days is number | null =>
  days === null || (Number.isInteger(days) && Number(days) >= 1);

const readInterval = (
  entry: unknown,
  where: string,
  complain: Complain,
): readonly RetestInterval[] => {
  const fields = fieldsOf(entry, where, complain);
  onlyKeys(fields, ["family", "days", "context", "source"], where, complain);
  const { family, days, context, source } = fields;
  if (!isFamily(family)) complain(noFamily(where, family));
  if (!isDays(days)) complain(`${where}: days is a whole number of 1 or more, or null for none`);
  if (!isText(source)) complain(`${where}: needs a source: where the interval comes from`);
  if (!isFamily(family) || !isDays(days) || !isText(source)) return [];
  const said = isText(context) ? context : "";
  return [{ family, days: days ?? undefined, context: said, source, elsewhere: "" }];
};

/** The rows of the retest-interval table that a practice puts in the place of those shipped. */
export const readIntervals = (said: unknown, complain: Complain): readonly RetestInterval[] =>
  listOf(said, "retestIntervals", complain).flatMap((entry, at) =>
    readInterval(entry, `retestIntervals[${at}]`, complain),
  );

const readReason = (where: string, condition: unknown, complain: Complain): readonly string[] => {
  if (isText(condition) && Object.hasOwn(conditions.groups, condition)) return [condition];
  complain(`${where}: ${String(condition)} is no group of explanatory-conditions.csv`);
  return [];
};

/** The conditions that a practice takes as a reason to repeat a test, family by family. */
export const readReasons = (
  said: unknown,
  complain: Complain,
): PracticeChanges["monitoringReasons"] => {
  const families = Object.entries(fieldsOf(said, "monitoringReasons", complain));
  return new Map(
    families.map(([family, reasons]) => {
      const where = `monitoringReasons.${family}`;
      if (!isFamily(family)) complain(noFamily("monitoringReasons", family));
      const listed = listOf(reasons, where, complain);
      return [family, listed.flatMap((condition) => readReason(where, condition, complain))];
    }),
  );
};
