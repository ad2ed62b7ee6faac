import { fault, ok, type Result } from "#clinical/result.ts";
import type { BulkFault } from "./bulk-fault.ts";
import {
  joinPages,
  type Manifest,
  type ManifestPage,
  mostFiles,
  readManifest,
} from "./manifest.ts";
import { issueCodes } from "./wire/issue-codes.ts";
import type { Outside } from "./wire/outside.ts";
import { mostTries, type Pace } from "./wire/pace.ts";
import { letGo, readJson } from "./wire/read-text.ts";
import type { Answer, Send } from "./wire/sender.ts";

/** What an answer of the status address means. */
type Standing =
  | { readonly kind: "ready"; readonly json: unknown }
  | { readonly kind: "at work" }
  | { readonly kind: "in trouble"; readonly fault: BulkFault }
  | { readonly kind: "over"; readonly fault: BulkFault };

const day = 24 * 3600 * 1000;

/** A gateway that is down says so by these, without a word from the server behind it. */
const gateway = new Set([502, 503, 504]);

/** With `separate-export-status` the request may be well while the export is not. */
const statusOf = (response: Response): number =>
  Number(response.headers.get("X-Export-Status")) || response.status;

const byStatus: Readonly<Record<number, Standing>> = {
  202: { kind: "at work" },
  401: { kind: "over", fault: { kind: "notAllowed" } },
  403: { kind: "over", fault: { kind: "notAllowed" } },
  404: { kind: "over", fault: { kind: "gone" } },
  410: { kind: "over", fault: { kind: "gone" } },
  429: { kind: "in trouble", fault: { kind: "busy" } },
};

const ofError = (status: number, json: unknown): Standing => {
  const codes = issueCodes(json);
  const passes = gateway.has(status) && codes.length === 0;
  if (status >= 500 && (passes || codes.includes("transient")))
    return { kind: "in trouble", fault: { kind: "unreachable" } };
  return { kind: "over", fault: { kind: "failed", codes } };
};

const standingOf = async (answer: Answer): Promise<Standing> => {
  if (!answer.ok)
    return {
      kind: answer.fault.kind === "unreachable" ? "in trouble" : "over",
      fault: answer.fault,
    };
  const status = statusOf(answer.value);
  const json = status === 202 ? await letGo(answer.value) : await readJson(answer.value);
  // A manifest may break off on the way like anything else.
  if (status === 200 && json === undefined)
    return { kind: "in trouble", fault: { kind: "notBulk" } };
  if (status === 200) return { kind: "ready", json };
  return byStatus[status] ?? ofError(status, json);
};

/** Only a number is taken from the server’s words on its progress. */
const percentOf = (answer: Answer): number | undefined => {
  const words = answer.ok ? answer.value.headers.get("X-Progress") : undefined;
  const found = /(\d{1,3})(?:\.\d+)?\s*%/.exec(words ?? "")?.[1];
  return found === undefined ? undefined : Math.min(Number(found), 100);
};

/** Gathers the further pages of a manifest that has them. */
const gather = async (
  first: ManifestPage,
  send: Send,
): Promise<Result<readonly ManifestPage[], BulkFault>> => {
  const pages: ManifestPage[] = [];
  const seen = new Set<string>();
  for (let next = first.next; next !== undefined; next = pages.at(-1)?.next) {
    if (seen.has(next)) return fault({ kind: "notBulk" });
    seen.add(next);
    const answer = await send(next, { token: true, headers: { Accept: "application/json" } });
    if (!answer.ok) return answer;
    const page = readManifest(await readJson(answer.value));
    if (!page) return fault({ kind: "notBulk" });
    pages.push(page);
  }
  return ok(pages);
};

const manifestOf = async (json: unknown, send: Send): Promise<Result<Manifest, BulkFault>> => {
  const first = readManifest(json);
  if (!first) return fault({ kind: "notBulk" });
  const rest = await gather(first, send);
  if (!rest.ok) return rest;
  const manifest = joinPages(first, rest.value);
  const files = manifest.files.length;
  return files > mostFiles ? fault({ kind: "tooManyFiles", files, most: mostFiles }) : ok(manifest);
};

const endingOf = (standing: Standing, troubles: number): BulkFault | undefined => {
  const isOver = standing.kind === "over" || troubles > mostTries;
  return isOver && "fault" in standing ? standing.fault : undefined;
};

/** Asks the status address until the export is there; troubles that pass are waited out, up to a limit in a row. */
export const poll = async (
  statusUrl: string,
  send: Send,
  pace: Pace,
  { now, progress }: Pick<Outside, "now" | "progress">,
): Promise<Result<Manifest, BulkFault>> => {
  const begun = now();
  let troubles = 0;
  for (let tries = 0; now() - begun < day; tries += 1) {
    const answer = await send(statusUrl, { token: true, headers: { Accept: "application/json" } });
    const standing = await standingOf(answer);
    if (standing.kind === "ready") return manifestOf(standing.json, send);
    troubles = standing.kind === "at work" ? 0 : troubles + 1;
    const ending = endingOf(standing, troubles);
    if (ending) return fault(ending);
    const ms = pace.before(tries, answer.ok ? answer.value : undefined);
    progress?.({ kind: "waiting", percent: percentOf(answer), ms });
    await pace.wait(ms);
  }
  return fault({ kind: "tooSlow" });
};
