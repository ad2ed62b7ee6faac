/** One table that deciding makes on its way, and the query that fills it from those before. */
export type Step = { readonly table: string; readonly as: string };

/** What each step reads of the tables before it, by its own. */
export const readsOf = (steps: readonly Step[]): ReadonlyMap<string, readonly string[]> => {
  const before = new Set<string>();
  const reads = new Map<string, readonly string[]>();
  for (const { table, as } of steps) {
    const words = new Set(as.match(/\w+/g));
    reads.set(
      table,
      [...before].filter((one) => words.has(one)),
    );
    before.add(table);
  }
  return reads;
};

/** The statement that makes the step's table. */
export const making = ({ table, as }: Step): string => `CREATE TABLE ${table} AS ${as}`;

/** The statements that drop the tables. */
export const dropping = (tables: readonly string[]): readonly string[] =>
  tables.map((table) => `DROP TABLE ${table}`);

/** The statements of the steps in order; a table is dropped as soon as nothing reads it any more, unless it is kept. */
export const statementsOf = (
  steps: readonly Step[],
  kept: ReadonlySet<string>,
): readonly string[] => {
  const reads = readsOf(steps);
  const lastReader = new Map(
    steps.flatMap(({ table }) => (reads.get(table) ?? []).map((read) => [read, table] as const)),
  );
  return steps.flatMap((step) => {
    const finished = (reads.get(step.table) ?? []).filter(
      (read) => !kept.has(read) && lastReader.get(read) === step.table,
    );
    return [making(step), ...dropping(finished)];
  });
};
