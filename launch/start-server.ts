import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { FhirResource } from "fhir/r4";
import type { Day } from "#clinical/day.ts";
import { fault, ok, type Result } from "#clinical/result.ts";
import type { PracticeReference } from "#clinical/review.ts";
import { createSandbox, type Sandbox, type SandboxOptions } from "#sandbox/create-sandbox.ts";
import type { Listener } from "#sandbox/node-listener.ts";
import { createAppPages } from "./serve-app.ts";
import { practiceZone } from "./zone.ts";

/** What is served, and where. */
export type ServerOptions = {
  /** 0 takes any free port. */
  readonly port: number;
  readonly resources: Iterable<FhirResource>;
  /** The folder of the built app. */
  readonly appFolder: string;
  /** The day of the review; undefined: the app takes today’s. */
  readonly asOf?: Day | undefined;
  readonly reference?: PracticeReference | undefined;
  /** The practice's service directory, as JSON. */
  readonly directory?: unknown;
  /** The JSON of the practice's overrides, which fits. */
  readonly overrides?: unknown;
  readonly keepDrafts?: boolean;
  /** Whether a plan that is saved as a document bears itself as data too; it does unless told not to. */
  readonly planData?: boolean;
  /** Origins that may show the app in a frame, beside its own. */
  readonly frameAncestors?: readonly string[];
  readonly sandbox?: Partial<SandboxOptions>;
};

export type RunningServer = {
  readonly origin: string;
  readonly sandbox: Sandbox;
  /** Stops answering, and closes the connections that are kept open. */
  readonly close: () => Promise<void>;
};

/** Why the server could not start. */
export type ServerFault = "port in use" | "port not allowed";

const listen = (server: Server, port: number): Promise<Result<number, ServerFault>> =>
  new Promise((resolve) => {
    server.once("error", ({ code }: NodeJS.ErrnoException) =>
      resolve(fault(code === "EADDRINUSE" ? "port in use" : "port not allowed")),
    );
    // The record may be a real one, so only this machine is listened to.
    server.listen(port, "127.0.0.1", () => resolve(ok((server.address() as AddressInfo).port)));
  });

const appConfig = (options: ServerOptions, origin: string) => ({
  issuers: [{ iss: `${origin}/fhir`, authorizeOrigin: origin, tokenOrigin: origin }],
  clientId: "throughline",
  zone: practiceZone,
  asOf: options.asOf ?? null,
  keepDrafts: options.keepDrafts ?? true,
  planData: options.planData ?? true,
  reference: options.reference ?? null,
  directory: options.directory ?? null,
  overrides: options.overrides ?? null,
});

/** No hook is offered yet, and discovery says so. */
const hooks = (request: Request): Response | undefined =>
  new URL(request.url).pathname === "/cds-services" ? Response.json({ services: [] }) : undefined;

const sandboxAt = (options: ServerOptions, origin: string): Sandbox => {
  const app = createAppPages({
    folder: options.appFolder,
    config: appConfig(options, origin),
    connectTo: [],
    frameAncestors: options.frameAncestors ?? [],
  });
  return createSandbox({
    ...options.sandbox,
    resources: options.resources,
    origin,
    pages: (request) => app(request) ?? hooks(request),
  });
};

const stop = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** Starts the embedded EHR with the app in it, on one port. */
export const startServer = async (
  options: ServerOptions,
): Promise<Result<RunningServer, ServerFault>> => {
  // The address is part of what is served, and is known only once the port is taken.
  let serve: Listener = (_, res) => res.writeHead(503).end();
  const server = createServer((req, res) => serve(req, res));
  const port = await listen(server, options.port);
  if (!port.ok) return port;
  const origin = `http://localhost:${port.value}`;
  const sandbox = sandboxAt(options, origin);
  serve = sandbox.handler;
  return ok({ origin, sandbox, close: () => stop(server) });
};
