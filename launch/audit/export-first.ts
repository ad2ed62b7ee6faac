import { readFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { bulkAdvice } from "#bulk/bulk-fault.ts";
import { type ExportProgress, type ExportReport, exportTo } from "#bulk/export-to.ts";
import { fault, ok, type Result } from "#clinical/result.ts";
import type { Io } from "../io.ts";
import type { AuditSource } from "./read-audit-arguments.ts";

type Server = Extract<AuditSource, { readonly kind: "fhir" }>;

/** What an export brought, and the folder in which it lies. */
export type Exported = { readonly folder: string; readonly report: ExportReport };

/** Beside the folder that is asked for: run again with the same wish, the export goes on where it was. */
const folderFor = (out: string): string => {
  const target = resolve(out);
  return join(dirname(target), `.${basename(target)}.export`);
};

const readKey = async (path: string): Promise<Result<unknown, string>> => {
  try {
    return ok(JSON.parse(await readFile(path, "utf8")));
  } catch {
    return fault("the file after --key is not a JSON file that can be read");
  }
};

const progressWords = (progress: ExportProgress): string => {
  switch (progress.kind) {
    case "asking":
      return "asks for the export";
    case "waiting":
      return `waits for the export${progress.percent === undefined ? "" : `, ${progress.percent} %`}`;
    case "fetching":
      return `fetches file ${progress.file} of ${progress.of}`;
  }
};

/** Exports the practice from its server, and says on stderr what is short. */
export const exportFirst = async (
  { base, clientId, key: path, group, trust }: Server,
  out: string,
  io: Io,
): Promise<Result<Exported, string>> => {
  const key = await readKey(path);
  if (!key.ok) return key;
  const folder = folderFor(out);
  const trusted = trust === undefined ? [] : [trust];
  const exported = await exportTo(
    folder,
    { fhir: base, clientId, key: key.value, group, trusted },
    {
      fetch: globalThis.fetch,
      wait: (ms) => new Promise((done) => setTimeout(done, ms)),
      now: Date.now,
      random: Math.random,
      progress: (progress) => io.progress?.(progressWords(progress)),
    },
  );
  if (!exported.ok) return fault(bulkAdvice(exported.fault));
  for (const says of exported.value.shortfalls) io.err(`throughline: ${says}`);
  return ok({ folder, report: exported.value });
};
