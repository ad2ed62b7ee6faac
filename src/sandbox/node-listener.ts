import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { getRequestListener } from "@hono/node-server";
import { type Faults, responseOf, waitFor } from "./faults.ts";

/** What a Node HTTP server calls with each request. */
export type Listener = (req: IncomingMessage, res: ServerResponse) => void;

export type ListenerRoom = {
  readonly origin: string;
  readonly faults: Faults;
  readonly fhir: (request: Request) => Promise<Response>;
  readonly authorize: (req: IncomingMessage, res: ServerResponse) => Promise<void>;
  readonly pages: (request: Request) => Promise<Response>;
};

const zipped = promisify(gzip);
const worthIt = 1024;
const compressible = /json|^text\/|javascript|svg/;

/** The response gzipped, where the asker takes it and it is worth the work. */
export const compressed = async (request: Request, response: Response): Promise<Response> => {
  const type = response.headers.get("Content-Type") ?? "";
  const accepts = /\bgzip\b/.test(request.headers.get("Accept-Encoding") ?? "");
  if (!accepts || !compressible.test(type) || response.headers.has("Content-Encoding")) {
    return response;
  }
  const body = Buffer.from(await response.arrayBuffer());
  const { status, headers } = response;
  headers.append("Vary", "Accept-Encoding");
  if (body.length < worthIt)
    return new Response(body.length > 0 ? body : null, { status, headers });
  headers.set("Content-Encoding", "gzip");
  headers.delete("Content-Length");
  return new Response(await zipped(body, { level: 5 }), { status, headers });
};

/** Sends the first half of whatever is written next, and then cuts the line. */
const cutTheLine = (res: ServerResponse): void => {
  const write = res.write.bind(res) as (chunk: Uint8Array) => boolean;
  const half = (chunk: unknown): ServerResponse => {
    if (typeof chunk === "string" || chunk instanceof Uint8Array) {
      const bytes = Buffer.from(chunk as string);
      write(bytes.subarray(0, bytes.length >> 1));
    }
    res.socket?.destroySoon();
    return res;
  };
  Object.assign(res, { write: half, end: half });
};

const isBelow = (path: string, mount: string) => path === mount || path.startsWith(`${mount}/`);

/** Serves the whole sandbox, with its faults on the wire. */
export const createListener = (room: ListenerRoom): Listener => {
  const pages = getRequestListener(
    async (request) => {
      const isFhir = isBelow(new URL(request.url).pathname, "/fhir");
      return compressed(request, await (isFhir ? room.fhir(request) : room.pages(request)));
    },
    { overrideGlobalObjects: false },
  );
  const send = (response: Response) =>
    getRequestListener(() => response, { overrideGlobalObjects: false });

  const asUsual = (req: IncomingMessage, res: ServerResponse, path: string) =>
    isBelow(path, "/auth") ? room.authorize(req, res) : pages(req, res);

  const answer = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const url = new URL(req.url ?? "/", room.origin);
    const struck = room.faults.take(req.method ?? "GET", url);
    await waitFor(struck);
    if (struck.some(({ kind }) => kind === "drop")) {
      req.socket.destroy();
      return;
    }
    if (struck.some(({ kind }) => kind === "truncate")) cutTheLine(res);
    const instead = struck.map(responseOf).find((response) => response !== undefined);
    await (instead ? send(instead)(req, res) : asUsual(req, res, url.pathname));
  };

  return (req, res) => {
    answer(req, res).catch(() => {
      if (!res.headersSent) res.writeHead(400, { "Content-Type": "text/plain; charset=utf-8" });
      res.end("The request could not be answered. Open the app again from the record.");
    });
  };
};
