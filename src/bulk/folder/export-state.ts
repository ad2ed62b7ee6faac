import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Manifest } from "../manifest.ts";
import { isFields } from "../wire/fields.ts";
import type { Written } from "./written.ts";

/** Where an export stands: what is written beside its files, so that it goes on after it was stopped anywhere. */
export type ExportState = {
  readonly version: 1;
  /** What was asked, as text: a folder goes on with the same wish only. */
  readonly wish: string;
  readonly statusUrl: string;
  readonly lenient: boolean;
  /** Types for which no scope was granted. */
  readonly refused: readonly string[];
  /** Types that the server does not know. */
  readonly unknown: readonly string[];
  readonly manifest?: Manifest;
  /** By name of the file; kept in a journal of its own, since it grows with every file. */
  readonly written: Readonly<Record<string, Written>>;
  readonly finished?: boolean;
};

/** Their names have no ending, so that no reader of the folder takes them for a part of a record. */
const stateName = "export-state";
const journalName = "export-journal";
const ownerOnly = { file: 0o600, folder: 0o700 } as const;

/** Makes the folder if need be; an existing one keeps its mode. */
export const openFolder = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: ownerOnly.folder });
};

const fromJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const textOf = (path: string): Promise<string> => readFile(path, "utf8").catch(() => "");

type Entry = readonly [name: string, written: Written];

/** A line that was cut off by the end of the program is of a file that is fetched again. */
const readJournal = async (folder: string): Promise<ExportState["written"]> => {
  const lines = (await textOf(join(folder, journalName))).split("\n");
  return Object.fromEntries(lines.map(fromJson).filter((one): one is Entry => Array.isArray(one)));
};

/** The state that lies in the folder; undefined for none, or for one that cannot be read. */
export const readState = async (folder: string): Promise<ExportState | undefined> => {
  const state = fromJson(await textOf(join(folder, stateName)));
  if (!isFields(state) || state.version !== 1) return undefined;
  return { ...(state as ExportState), written: await readJournal(folder) };
};

/** Writes down that a file is whole. */
export const addWritten = async (folder: string, ...entry: Entry): Promise<void> => {
  const journal = await open(join(folder, journalName), "a", ownerOnly.file);
  try {
    // It begins with an end of line, so that half a line before it spoils nothing.
    await journal.writeFile(`\n${JSON.stringify(entry)}`);
    await journal.sync();
  } finally {
    await journal.close();
  }
};

/** Writes the state so that whoever is killed meanwhile finds the old one or the new one, whole. */
export const writeState = async (folder: string, state: ExportState): Promise<void> => {
  const path = join(folder, stateName);
  const file = await open(`${path}.part`, "w", ownerOnly.file);
  try {
    await file.writeFile(JSON.stringify({ ...state, written: {} }));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.part`, path);
};

/** Whether the folder holds nothing; a folder that is not there does not either. */
export const isEmpty = async (folder: string): Promise<boolean> => {
  const names = await readdir(folder).catch(() => []);
  // What a desktop leaves in a folder is nobody’s.
  return names.every((name) => name === ".DS_Store" || name === "Thumbs.db");
};

/** Removes what an export wrote, so that another one can begin; nothing else in the folder is touched. */
export const wipe = async (folder: string, state: ExportState, apart: string): Promise<void> => {
  const names = state.manifest?.files.map(({ name }) => name) ?? [];
  for (const name of names) {
    await rm(join(folder, name), { force: true });
    await rm(join(folder, `${name}.part`), { force: true });
  }
  await rm(join(folder, apart), { recursive: true, force: true });
  await rm(join(folder, `${stateName}.part`), { force: true });
  await rm(join(folder, journalName), { force: true });
  await rm(join(folder, stateName), { force: true });
};
