import type { DuckDBConnection } from "@duckdb/node-api";
import type { Chapter } from "../reading/chapters.ts";

/** All to one database. */
export type Connections = readonly [DuckDBConnection, ...DuckDBConnection[]];

/** Lets each connection work with a thread of its own: one that waited for another's would keep a processor busy. */
const shareThreads = async (connections: Connections): Promise<void> => {
  const [first] = connections;
  const threads = await first.runAndReadAll("SELECT current_setting('threads')");
  if (Number(threads.getRows()[0]?.[0]) >= connections.length)
    await first.run(`SET external_threads = ${connections.length}`);
};

/**
 * Has each connection read chapter after chapter, none before the one that it comes after is told. Answers with the
 * files that have to be unpacked first.
 */
export const readChapters = async (
  connections: Connections,
  chapters: readonly Chapter[],
  read: (connection: DuckDBConnection, chapter: Chapter) => Promise<readonly string[]>,
): Promise<readonly string[]> => {
  const waiting = [...chapters];
  const told = new Set<string | undefined>([undefined]);
  const odd: string[] = [];
  // What still waits for another chapter is taken by the connection that reads that one.
  const taken = (): Chapter | undefined => {
    const at = waiting.findIndex(({ after }) => told.has(after));
    return at < 0 || odd.length > 0 ? undefined : waiting.splice(at, 1)[0];
  };
  const readOne = async (connection: DuckDBConnection, chapter: Chapter): Promise<void> => {
    odd.push(...(await read(connection, chapter)));
    told.add(chapter.type);
  };
  const readOn = async (connection: DuckDBConnection): Promise<void> => {
    for (let chapter = taken(); chapter !== undefined; chapter = taken())
      await readOne(connection, chapter);
  };
  const people = taken();
  if (people !== undefined) await readOne(connections[0], people);
  await shareThreads(connections);
  await Promise.all(connections.map(readOn));
  await connections[0].run("RESET external_threads");
  return odd;
};
