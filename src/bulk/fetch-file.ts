import { rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { fault, ok, type Result } from "#clinical/result.ts";
import type { BulkFault } from "./bulk-fault.ts";
import { openFolder } from "./folder/export-state.ts";
import { writeLines } from "./folder/write-lines.ts";
import { sentIn, type Written } from "./folder/written.ts";
import { apart, type ExportFile } from "./manifest.ts";
import { mostTries, type Pace } from "./wire/pace.ts";
import { chunksOf, letGo } from "./wire/read-text.ts";
import type { Answer, Send } from "./wire/sender.ts";

/** What came of one file: that it lies in the folder, or that it could not be had. */
export type Fetched = { readonly kind: "written"; readonly written: Written } | Lost;
type Lost = { readonly kind: "lost" };

/** What fetching needs beside the file itself. */
export type Fetching = {
  readonly folder: string;
  readonly send: Send;
  readonly pace: Pace;
  /** The address of the file after the export’s links were asked for anew. */
  readonly renew: (file: ExportFile) => Promise<Result<ExportFile, BulkFault>>;
  readonly needsToken: boolean;
};

const lost: Lost = { kind: "lost" };

const typeIn = ({ kind, type }: ExportFile): string => {
  if (kind === "error") return "OperationOutcome";
  return kind === "deleted" ? "Bundle" : type;
};

const first = async (chunks: AsyncGenerator<Uint8Array>): Promise<Uint8Array> => {
  const { value, done } = await chunks.next();
  return done ? new Uint8Array() : value;
};

async function* after(begun: Uint8Array, chunks: AsyncGenerator<Uint8Array>) {
  yield begun;
  yield* chunks;
}

/**
 * The bytes of a body, gunzipped where a store sends a packed file as it is. What is packed for the way alone
 * (Content-Encoding) was unpacked by fetch already, and is not packed any more when it comes here.
 */
async function* unpacked(response: Response): AsyncGenerator<Uint8Array> {
  const chunks = chunksOf(response);
  const begun = await first(chunks);
  const whole = after(begun, chunks);
  if (begun[0] !== 0x1f || begun[1] !== 0x8b) return yield* whole;
  const gunzip = createGunzip();
  // Whichever end breaks off takes the other with it; what went wrong comes out of the reading end.
  pipeline(Readable.from(whole), gunzip, () => undefined);
  yield* gunzip;
}

type Tried =
  | Fetched
  | { readonly kind: "again"; readonly response?: Response; readonly because?: BulkFault }
  | { readonly kind: "short"; readonly written: Written }
  | { readonly kind: "expired" };

const isPage = (response: Response): boolean =>
  /^text\/html\b/i.test(response.headers.get("Content-Type") ?? "");

/** A link that ran out is refused in each of these ways; object stores answer 403. */
const expired = new Set([401, 403, 404, 410]);

const unkept = (response: Response): Tried => {
  const { status } = response;
  if (expired.has(status)) return { kind: "expired" };
  return status === 429 || status >= 500 ? { kind: "again", response } : lost;
};

/** Streams a body to the disk under a name that no reader takes for whole, and renames it when it is. */
const keep = async (file: ExportFile, response: Response, folder: string): Promise<Tried> => {
  const path = join(folder, file.name);
  const elsewhere = join(folder, apart, `wrong-type.${file.name.replace("/", ".")}`);
  await openFolder(dirname(elsewhere));
  const written = await writeLines(unpacked(response), typeIn(file), `${path}.part`, elsewhere);
  if (file.count !== undefined && file.count !== sentIn(written)) return { kind: "short", written };
  await rename(`${path}.part`, path);
  return { kind: "written", written };
};

/** The wire’s errors come from fetch and the unpacking; only the disk’s name a call of the system. */
const isOfDisk = (error: unknown): boolean =>
  error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === "string";

const ofAnswer = async (file: ExportFile, answer: Answer, folder: string): Promise<Tried> => {
  if (!answer.ok) return { kind: "again", because: answer.fault };
  if (answer.value.status !== 200 || isPage(answer.value)) {
    await letGo(answer.value);
    return answer.value.status === 200 ? lost : unkept(answer.value);
  }
  try {
    return await keep(file, answer.value, folder);
  } catch (error) {
    return isOfDisk(error)
      ? { kind: "again", because: { kind: "cannotWrite" } }
      : { kind: "again" };
  }
};

/** A count that is wrong twice is the server’s mistake: what it sends is kept, and the count is told. */
const mostShorts = 2;

/** Fetches one file, through breaks of the line, waits that the server asks for, and links that run out. */
export const fetchFile = async (
  file: ExportFile,
  { folder, send, pace, renew, needsToken }: Fetching,
): Promise<Result<Fetched, BulkFault>> => {
  const path = join(folder, file.name);
  const headers = { Accept: "application/fhir+ndjson", "Accept-Encoding": "gzip" };
  let current = file;
  let shorts = 0;
  let renewed = false;

  const giveUp = async (): Promise<Result<Fetched, BulkFault>> => {
    // Half a file is of no use: it cannot be gone on with, and it holds people.
    await rm(`${path}.part`, { force: true });
    return ok(lost);
  };

  const whenShort = async (written: Written): Promise<Result<Fetched, BulkFault> | undefined> => {
    shorts += 1;
    if (shorts < mostShorts) return undefined;
    await rename(`${path}.part`, path);
    return ok({ kind: "written", written });
  };

  const whenExpired = async (): Promise<Result<Fetched, BulkFault> | undefined> => {
    if (renewed) return giveUp();
    renewed = true;
    const fresh = await renew(file);
    if (!fresh.ok) return fresh;
    current = fresh.value;
    return undefined;
  };

  const whenBroken = async (
    { response, because }: Extract<Tried, { readonly kind: "again" }>,
    tries: number,
  ): Promise<Result<Fetched, BulkFault> | undefined> => {
    if (because && because.kind !== "unreachable") return fault(because);
    if (tries + 1 === mostTries) return because ? fault(because) : giveUp();
    await pace.wait(pace.before(tries, response));
    return undefined;
  };

  const settle = (tried: Tried, tries: number) => {
    switch (tried.kind) {
      case "written":
        return ok(tried);
      case "lost":
        return giveUp();
      case "short":
        return whenShort(tried.written);
      case "expired":
        return whenExpired();
      case "again":
        return whenBroken(tried, tries);
    }
  };

  for (let tries = 0; tries < mostTries; tries += 1) {
    const answer = await send(current.url, { token: needsToken, headers });
    const settled = await settle(await ofAnswer(file, answer, folder), tries);
    if (settled) return settled;
  }
  return giveUp();
};
