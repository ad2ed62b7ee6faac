import type { DuckDBConnection } from "@duckdb/node-api";
import { dropping, making, readsOf, type Step } from "./step.ts";

/**
 * Runs each step as soon as all that it reads is there, one on each connection of a database at once. A table is
 * dropped when nothing reads it any more, unless it is kept.
 */
export const runSteps = async (
  connections: readonly DuckDBConnection[],
  steps: readonly Step[],
  kept: ReadonlySet<string>,
): Promise<void> => {
  const reads = readsOf(steps);
  const readsIn = ({ table }: Step): readonly string[] => reads.get(table) ?? [];
  const waiting = [...steps];
  const made = new Set<string>();
  const running = new Map<DuckDBConnection, Promise<void>>();
  const unfinished = new Set(steps);
  const run = async (on: DuckDBConnection, step: Step): Promise<void> => {
    await on.run(making(step));
    made.add(step.table);
    unfinished.delete(step);
    const wanted = new Set([...unfinished].flatMap(readsIn));
    const finished = readsIn(step).filter((table) => !kept.has(table) && !wanted.has(table));
    for (const statement of dropping(finished)) await on.run(statement);
    running.delete(on);
  };
  while (unfinished.size > 0) {
    for (const on of connections.filter((each) => !running.has(each))) {
      const at = waiting.findIndex((step) => readsIn(step).every((table) => made.has(table)));
      const [step] = at < 0 ? [] : waiting.splice(at, 1);
      if (step !== undefined) running.set(on, run(on, step));
    }
    await Promise.race(running.values());
  }
  await Promise.all(running.values());
};
