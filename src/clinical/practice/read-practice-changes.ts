import { codelists } from "../codelists/codelists.ts";
import { isDay } from "../day.ts";
import { fault, ok, type Result } from "../result.ts";
import type { PracticeChanges } from "./practice-changes.ts";
import { readCodeChanges } from "./read-code-changes.ts";
import { readIntervals, readReasons } from "./read-table-changes.ts";
import { type Complain, type Fields, fieldsOf, isText, onlyKeys } from "./reading.ts";

const parts = ["version", "by", "on", "codelists", "retestIntervals", "monitoringReasons"];

const readCodelists = (said: unknown, complain: Complain): PracticeChanges["codes"] =>
  Object.entries(fieldsOf(said, "codelists", complain)).flatMap(([id, changes]) => {
    const list = codelists.find((one) => one.id === id);
    if (list !== undefined) return readCodeChanges(list, changes, complain);
    complain(
      `codelists: there is no list ${id}; the lists are ${codelists.map((one) => one.id).join(", ")}`,
    );
    return [];
  });

const signed = ({ version, by, on }: Fields, complain: Complain): void => {
  if (version !== "1") complain('version: has to be "1"');
  if (!isText(by)) complain("by: say who decided the changes");
  if (!isText(on) || !isDay(on)) complain("on: say the day from which they hold, YYYY-MM-DD");
};

/**
 * A practice's changes from the JSON of its overrides file, or everything that is wrong with it, a line each.
 * Nothing of a file with one fault is used: half of what a practice meant is not what it meant.
 */
export const readPracticeChanges = (
  json: unknown,
): Result<PracticeChanges, readonly [string, ...string[]]> => {
  const complaints: string[] = [];
  const complain: Complain = (complaint) => complaints.push(complaint);
  const said = fieldsOf(json, "the file", complain);
  onlyKeys(said, parts, "the file", complain);
  signed(said, complain);
  const changes = {
    codes: readCodelists(said.codelists ?? {}, complain),
    retestIntervals: readIntervals(said.retestIntervals ?? [], complain),
    monitoringReasons: readReasons(said.monitoringReasons ?? {}, complain),
  };
  const { by, on } = said;
  const [first, ...more] = complaints;
  if (first !== undefined) return fault([first, ...more]);
  if (!isText(by) || !isText(on) || !isDay(on)) return fault(["the file is not signed"]);
  return ok({ by, on, ...changes });
};
