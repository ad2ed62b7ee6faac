/** Whether every case is wanted, as in the full run (`EVERY_CASE=1`); the everyday run takes each cause and each place once. */
export const everyCase = process.env.EVERY_CASE === "1";

/** All of a long table in the full run, and on an ordinary day one row in `few`, from the first on. */
export const inTurn = <T>(table: readonly T[], few: number): readonly T[] =>
  everyCase ? table : table.filter((_, nth) => nth % few === 0);
