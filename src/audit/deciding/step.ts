/** One table that deciding makes on its way, and the query that fills it from those before. */
export type Step = { readonly table: string; readonly as: string };

const names = (sql: string, table: string): boolean => new RegExp(`\\b${table}\\b`).test(sql);

/** The tables among the steps before `at` that `at` is the last to read. */
const finishedAt = (steps: readonly Step[], at: number, kept: ReadonlySet<string>): string[] =>
  steps
    .slice(0, at)
    .map(({ table }) => table)
    .filter(
      (table) =>
        !kept.has(table) &&
        names(steps[at]?.as ?? "", table) &&
        !steps.slice(at + 1).some((later) => names(later.as, table)),
    );

/** The statements of the steps in order; a table is dropped as soon as nothing reads it any more, unless it is kept. */
export const statementsOf = (
  steps: readonly Step[],
  kept: ReadonlySet<string>,
): readonly string[] =>
  steps.flatMap(({ table, as }, at) => [
    `CREATE TABLE ${table} AS ${as}`,
    ...finishedAt(steps, at, kept).map((finished) => `DROP TABLE ${finished}`),
  ]);
