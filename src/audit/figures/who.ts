import type { DuckDBConnection } from "@duckdb/node-api";
import { type Headline, type SuppressionId, suppressionIds } from "#clinical/review.ts";
import { removals } from "../tables/own-tables.ts";
import { countIn, rowOf, rowsOf } from "../tables/rows-of.ts";

/** Who of the source is counted, and at which step the others fall away. */
export type Who = {
  readonly inSource: number;
  readonly removed: readonly { readonly because: string; readonly n: number }[];
  readonly registered: number;
  /** Each suppressed patient at the first reason that applies, in the order of contract §6. */
  readonly suppressed: readonly { readonly because: SuppressionId; readonly n: number }[];
  readonly headlines: readonly { readonly headline: Headline; readonly n: number }[];
};

const headlines: readonly Headline[] = [
  "rethink-first",
  "possible-pattern",
  "cannot-tell",
  "no-pattern",
  "suppressed",
];

/** Counts the people of a run, step by step. */
export const whoIsCounted = async (db: DuckDBConnection): Promise<Who> => {
  const removed = await rowsOf(db, "SELECT because AS id, count(*) AS n FROM removed GROUP BY id");
  const { n } = await rowOf(db, "SELECT count(*) AS n FROM review");
  const first = await rowsOf(
    db,
    "SELECT split_part(suppressed, ' ', 1) AS id, count(*) AS n FROM review GROUP BY id",
  );
  const said = await rowsOf(db, "SELECT headline AS id, count(*) AS n FROM review GROUP BY id");
  const nOf = (rows: typeof said, id: string): number =>
    countIn(
      rows.find((row) => row.id === id),
      "n",
    );
  const gone = removals.map((because) => ({ because, n: nOf(removed, because) }));
  return {
    inSource: Number(n) + gone.reduce((sum, each) => sum + each.n, 0),
    removed: gone,
    registered: Number(n),
    suppressed: suppressionIds.map((because) => ({ because, n: nOf(first, because) })),
    headlines: headlines.map((headline) => ({ headline, n: nOf(said, headline) })),
  };
};
