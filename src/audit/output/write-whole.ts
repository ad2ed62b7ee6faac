import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { fault, ok, type Result } from "#clinical/result.ts";

/** The folder in which a run works, and what becomes of it. */
export type Workplace = {
  /** What is to be published; only its owner may look into it. */
  readonly folder: string;
  /** Room for the engine, which is thrown away. */
  readonly scratch: string;
  readonly write: (name: string, text: string) => Promise<void>;
  /** Puts the folder where it was asked for, all at once; an earlier run of ours there makes way. */
  readonly publish: () => Promise<void>;
  readonly abandon: () => Promise<void>;
};

const ownerOnly = 0o700;

const isThere = async (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Whether a folder may make way: it is empty, or it holds what a run writes and nothing of anybody else's. */
const mayMakeWay = async (folder: string, replaced: readonly string[]): Promise<boolean> => {
  const names = await readdir(folder).catch(() => undefined);
  return names?.every((name) => replaced.includes(name)) ?? false;
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
};

/** What a run that was killed left behind holds patients' data, and nobody else will take it away. */
const clearLeavings = async (parent: string, stem: string): Promise<void> => {
  for (const name of await readdir(parent)) {
    const pid = name.startsWith(stem) ? Number(name.slice(stem.length)) : Number.NaN;
    if (Number.isInteger(pid) && !isAlive(pid))
      await rm(join(parent, name), { recursive: true, force: true });
  }
};

const sync = async (path: string): Promise<void> => {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

const syncAll = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder)) await sync(join(folder, name));
  await sync(folder);
};

/**
 * A place beside the folder that is asked for, in which a run can work unseen. The folder appears in one step, whole
 * and on the disk, or not at all; killed at any moment, a run leaves nothing that looks whole. `replaces` names the
 * files that an earlier run may have left there.
 */
export const openWorkplace = async (
  out: string,
  replaces: readonly string[] = [],
): Promise<Result<Workplace, string>> => {
  const target = resolve(out);
  const [parent, name] = [dirname(target), basename(target)];
  if ((await isThere(target)) && !(await mayMakeWay(target, replaces)))
    return fault("what is at --out would be lost: name a new folder, or an empty one");
  const stem = `.${name}.throughline-`;
  const room = join(parent, `${stem}${process.pid}`);
  const folder = join(room, "whole");
  const scratch = join(room, "scratch");
  try {
    await mkdir(parent, { recursive: true });
    await clearLeavings(parent, stem);
    await rm(room, { recursive: true, force: true });
    await mkdir(room, { mode: ownerOnly });
    for (const each of [folder, scratch]) await mkdir(each, { mode: ownerOnly });
  } catch {
    return fault("the folder after --out cannot be written");
  }
  const clear = (): Promise<void> => rm(room, { recursive: true, force: true });
  return ok({
    folder,
    scratch,
    write: async (file, text) => {
      const handle = await open(join(folder, file), "wx", 0o600);
      await handle.writeFile(text);
      await handle.close();
    },
    publish: async () => {
      await syncAll(folder);
      if (await isThere(target)) await rename(target, join(room, "before"));
      await rename(folder, target);
      await sync(parent);
      await clear();
    },
    abandon: clear,
  });
};
