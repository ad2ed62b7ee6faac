/** What later chapters, and whoever reads the tables, still ask for. */
const kept: ReadonlySet<string> = new Set([
  "r_person",
  "r_tally",
  "r_medication_known",
  "r_observation_read",
  "r_observation_judged",
]);

const made = /^CREATE (?:OR REPLACE )?(?:TEMPORARY )?(TABLE|VIEW) (r_\w+)/;

/** Statements that let go of what the statements of a chapter made for themselves: a long list would fill the memory. */
export const forget = (statements: readonly string[]): readonly string[] => {
  const names = statements.flatMap((statement) => {
    const [, what, name = ""] = made.exec(statement) ?? [];
    return what === undefined || kept.has(name) ? [] : [`DROP ${what} IF EXISTS ${name}`];
  });
  // A view goes before the tables that it looks at.
  return [...new Set(names)].sort().reverse();
};
