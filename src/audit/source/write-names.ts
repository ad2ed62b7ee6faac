import { writeFile } from "node:fs/promises";
import type { Gathered } from "./gather.ts";

/** Writes what the entries of Bundles call each other into a file, a line `{"url", "names"}` for each name. */
export const writeNames = async (path: string, { names }: Gathered): Promise<void> => {
  const lines = names.map(([url, name]) => `${JSON.stringify({ url, names: name })}\n`);
  await writeFile(path, lines.join(""), { mode: 0o600 });
};
