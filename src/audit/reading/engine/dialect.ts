import type { Cell } from "../cell.ts";
import type { Offset } from "../look/zone-offsets.ts";

/**
 * How an engine writes what engines do not all write alike. All else of the reading is one text.
 * JSON is held as text and keeps its quotes: a column with `"final"` is a text, one with `true` is not.
 */
export type Dialect = {
  readonly name: "duckdb" | "spark";
  /** The member at a path such as `$.a[0].b`, as JSON; null where it is absent or null. */
  readonly member: (json: string, path: string) => string;
  /** A member that FHIR writes as a text, as JSON with its quotes; null where it is absent or null. */
  readonly written: (json: string, path: string) => string;
  /** The words of a member that is a text and says something, else null. */
  readonly textAt: (json: string, path: string) => string;
  /** A member that is a number, as a DOUBLE, else null. */
  readonly numberAt: (json: string, path: string) => string;
  /** The words of a JSON text, else null. */
  readonly wordsOf: (json: string) => string;
  /** The objects of a JSON list, in order; one object alone is a list of one, and anything else an empty list. */
  readonly objects: (json: string) => string;
  /** A query of rows that are written out, of which there may be thousands. */
  readonly rows: (columns: readonly string[], rows: readonly (readonly Cell[])[]) => string;
  /** What to add to a `FROM` for a row for each item of a list, as `u.item`, `u.place`. */
  readonly each: (list: string) => string;
  /** Whether the pattern is found in the text. Patterns have no backslash, which engines read differently. */
  readonly matches: (text: string, pattern: string) => string;
  /** The number in `r_person` of whom an owner's JSON plainly names, else null; with `withPersons` added to the `FROM`. */
  readonly personOf: (owner: string) => string;
  readonly withPersons: (owner: string) => string;
  /** Statements that let `personOf` know the persons. */
  readonly knowPersons: readonly string[];
  /** How far the zone's clocks are ahead at a second, by their changes in order; which no engine looks up. */
  readonly ahead: (second: string, offsets: readonly Offset[]) => string;
  /** Rows of a table with `seq`, the place in which they were read. */
  readonly numbered: (table: string) => string;
  /** What to select, besides the columns, so that `numbered` can tell the order. */
  readonly number: string;
  /** Statements that make a table anew of what a query gives. */
  readonly table: (name: string, query: string) => readonly string[];
  /** Statements that name a query. */
  readonly view: (name: string, query: string) => readonly string[];
};
