import type { OperationOutcome } from "@medplum/fhirtypes";
import type { Access } from "../fhir/access.ts";
import { toRefusal } from "../fhir/answer.ts";
import { noSuch, notAllowed } from "../fhir/outcomes.ts";
import type { Store } from "../store/store.ts";
import { type ExportJob, exportJob, type JobFile, type Level } from "./export-job.ts";
import type { ExportShape } from "./export-shape.ts";
import { readKickOff } from "./read-kick-off.ts";

export type ExportRoom = {
  readonly store: Store;
  /** The FHIR base. */
  readonly base: string;
  readonly shape: ExportShape;
  readonly now: () => string;
  readonly newId: () => string;
};

/** Bulk Data below the FHIR base, and the files of its exports on a host without tokens. */
export type ExportService = {
  /** Answers a kick-off, a status or a file; undefined for any other path. */
  readonly answer: (
    request: Request,
    path: readonly string[],
    access: Access | "open",
  ) => Promise<Response> | undefined;
  /** Answers a link that holds its own permission; undefined for any other path. */
  readonly abroad: (request: Request) => Response | undefined;
  /** The links of every manifest end; the status address gives new ones. */
  readonly expireLinks: () => void;
};

type Kept = { readonly job: ExportJob; polls: number; link: string };

const mayExport = (access: Access | "open", type: string): boolean =>
  access === "open" ||
  access.scopes.some(
    (scope) =>
      scope.context === "system" &&
      (scope.type === type || scope.type === "*") &&
      scope.letters.includes("r"),
  );

async function* linesOf(resources: readonly unknown[]) {
  const encoder = new TextEncoder();
  for (const resource of resources) yield encoder.encode(`${JSON.stringify(resource)}\n`);
}

const toFile = ({ resources }: JobFile): Response => {
  const lines = linesOf(resources);
  const body = new ReadableStream<Uint8Array>({
    pull: async (stream) => {
      const { value, done } = await lines.next();
      if (done) stream.close();
      else stream.enqueue(value);
    },
  });
  return new Response(body, { headers: { "Content-Type": "application/fhir+ndjson" } });
};

const refuse = (outcome: OperationOutcome): Response => toRefusal(outcome);

/** The path outside FHIR under which the other host knows the files. */
const abroadPath = "/export-files";

/** Opens Bulk Data 2.0 onto a store: `$export` of the system, of all patients and of a group. */
export const createExportService = ({
  store,
  base,
  shape,
  now,
  newId,
}: ExportRoom): ExportService => {
  const jobs = new Map<string, Kept>();

  const levelOf = (path: readonly string[]): Level | undefined => {
    if (path.length === 1) return "system";
    if (path[0] === "Patient" && path.length === 2) return "patients";
    const group = path[0] === "Group" && path.length === 3 && store.read("Group", path[1] ?? "");
    return group ? { group } : undefined;
  };

  const kickOff = async (
    request: Request,
    path: readonly string[],
    access: Access | "open",
  ): Promise<Response> => {
    const level = levelOf(path);
    if (!level) return refuse(noSuch("There is no such group"));
    const asked = await readKickOff(request, shape);
    if ("refused" in asked) return refuse(asked.refused);
    const types = asked.types ?? store.types().filter((type) => mayExport(access, type));
    const forbidden = types.find((type) => !mayExport(access, type));
    if (forbidden ?? types.length === 0)
      return refuse(notAllowed(`The token has no scope to export ${forbidden ?? "anything"}`));
    const { since } = asked;
    const work = { store, level, types, since, shape, now: now(), request: request.url };
    const id = newId();
    jobs.set(id, { job: exportJob(work), polls: shape.polls, link: newId() });
    return new Response(null, {
      status: 202,
      headers: { "Content-Location": `${base}/export/${id}` },
    });
  };

  const manifest = (id: string, { job, link }: Kept): Response => {
    const place = shape.filesAt ? `${shape.filesAt}${abroadPath}` : `${base}/export`;
    const listed = (kind: JobFile["kind"]) =>
      job.files
        .filter((file) => file.kind === kind)
        .map(({ type, name, resources }) => ({
          type,
          url: `${place}/${id}/${link}/${name}`,
          ...(shape.counts && { count: resources.length }),
        }));
    return Response.json({
      transactionTime: job.transactionTime,
      request: job.request,
      requiresAccessToken: shape.filesAt === undefined,
      output: listed("output"),
      error: listed("error"),
      deleted: listed("deleted"),
    });
  };

  const status = (request: Request, id: string): Response => {
    const kept = jobs.get(id);
    if (!kept) return refuse(noSuch("No export is known by this id"));
    if (request.method === "DELETE") {
      jobs.delete(id);
      return new Response(null, { status: 202 });
    }
    if (kept.polls === 0) return manifest(id, kept);
    const percent = Math.round(100 * (1 - kept.polls / (shape.polls + 1)));
    kept.polls -= 1;
    const headers = { "Retry-After": `${shape.retryAfterSeconds}`, "X-Progress": `${percent}%` };
    return new Response(null, { status: 202, headers });
  };

  const fileAt = ([id, link, name]: readonly string[]): JobFile | undefined => {
    const kept = jobs.get(id ?? "");
    return kept?.link === link ? kept?.job.files.find((file) => file.name === name) : undefined;
  };

  const file = (rest: readonly string[], access: Access | "open"): Response => {
    const found = shape.filesAt ? undefined : fileAt(rest);
    if (!found) return refuse(noSuch("There is no such file, or its link has run out"));
    return found.kind !== "output" || mayExport(access, found.type)
      ? toFile(found)
      : refuse(notAllowed(`The token has no scope to read ${found.type}`));
  };

  return {
    answer: (request, path, access) => {
      if (path.at(-1) === "$export") return kickOff(request, path, access);
      if (path[0] !== "export") return undefined;
      const [, id = "", ...rest] = path;
      return Promise.resolve(rest.length === 0 ? status(request, id) : file([id, ...rest], access));
    },
    abroad: (request) => {
      const { pathname } = new URL(request.url);
      if (!pathname.startsWith(`${abroadPath}/`)) return undefined;
      // Object stores refuse a request that proves itself twice.
      if (request.headers.has("Authorization")) return new Response(null, { status: 400 });
      const found = fileAt(pathname.slice(abroadPath.length + 1).split("/"));
      return found ? toFile(found) : new Response(null, { status: 403 });
    },
    expireLinks: () => {
      for (const kept of jobs.values()) kept.link = newId();
    },
  };
};
