import type { DuckDBConnection } from "@duckdb/node-api";

/** `reviews.parquet`: one row a registered patient, in order of id. It stays in the practice. */
export const writeReviews = async (db: DuckDBConnection, path: string): Promise<void> => {
  const file = path.replaceAll("'", "''");
  await db.run(
    `COPY (SELECT * FROM review ORDER BY patient) TO '${file}' (FORMAT parquet, COMPRESSION zstd)`,
  );
};
