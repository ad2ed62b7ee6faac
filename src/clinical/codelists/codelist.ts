import type { Code } from "../record.ts";
import { type Groups, type PackedGroups, unpack } from "./pack.ts";

/** A table of codes that a clinician can open, and the one question the program asks of it. */
export type Codelist = {
  readonly id: string;
  /** What a row means, in a few words. */
  readonly holds: string;
  readonly version: string;
  readonly clinicalReview: "pending";
  readonly reviewBy: string;
  /** Descendants of a row's concept do not match: only the rows themselves do. */
  readonly descendants: "not expanded";
  readonly groups: Groups;
  /** The group of a code (`system|code`), or undefined where the list has no row for it. */
  readonly groupOf: (code: Code) => string | undefined;
};

/** Every row of a table, in its order. */
export const rowsIn = (
  groups: Groups,
): readonly (readonly [system: string, code: string, group: string])[] =>
  Object.entries(groups).flatMap(([group, systems]) =>
    Object.entries(systems).flatMap(([system, codes]) =>
      codes.map((code) => [system, code, group] as const),
    ),
  );

/** The version of every list; it is raised when a row changes. */
export const codelistVersion = "0.1.0";

/** A codelist over its table. A code stands in one group of a list; the test of the lists holds them to it. */
export const codelist = (id: string, holds: string, packed: PackedGroups): Codelist => {
  const groups = unpack(packed);
  const byCode = new Map<Code, string>(
    rowsIn(groups).map(([system, code, group]) => [`${system}|${code}`, group]),
  );
  return {
    id,
    holds,
    version: codelistVersion,
    clinicalReview: "pending",
    reviewBy: "2027-11-01",
    descendants: "not expanded",
    groups,
    groupOf: (code) => byCode.get(code),
  };
};
