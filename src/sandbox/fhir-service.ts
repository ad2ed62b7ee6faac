import type { ExportService } from "./bulk/export-service.ts";
import { createCors, preflight } from "./cors.ts";
import type { Access } from "./fhir/access.ts";
import { fhirJson, toRefusal } from "./fhir/answer.ts";
import { capabilityStatement } from "./fhir/capability-statement.ts";
import { createDoor } from "./fhir/door.ts";
import { unsigned } from "./fhir/outcomes.ts";
import { assertValid } from "./fhir/validate.ts";
import type { SandboxSettings } from "./sandbox-options.ts";
import { smartConfiguration } from "./smart/smart-configuration.ts";
import type { Store } from "./store/store.ts";

export type FhirServiceRoom = {
  readonly settings: SandboxSettings;
  readonly store: Store;
  readonly base: string;
  readonly issuer: string;
  readonly accessOf: (token: string) => Promise<Access | undefined>;
  readonly exports: ExportService;
};

const bearerOf = (request: Request): string | undefined =>
  /^Bearer (\S+)$/i.exec(request.headers.get("Authorization") ?? "")?.[1];

const refuseToken = (): Response =>
  toRefusal(unsigned("The access token is missing, unknown or has run out"), {
    "WWW-Authenticate": 'Bearer realm="fhir", error="invalid_token"',
  });

/** What may be asked without a token: what the server is, and where one signs in. */
const createDescription = ({ settings, store, base, issuer }: FhirServiceRoom) => {
  const date = settings.now();
  const security = settings.open
    ? undefined
    : { authorize: `${issuer}/authorize`, token: `${issuer}/token` };
  return (path: string): Response | undefined => {
    if (path === "/metadata") {
      const types = store.types();
      return fhirJson(200, capabilityStatement({ base, types, date, security }));
    }
    return path === "/.well-known/smart-configuration"
      ? Response.json(smartConfiguration(issuer, settings.refresh, settings.backends.length > 0))
      : undefined;
  };
};

/** The FHIR API below its base, with its guard at the door; without faults. */
export const createFhirService = (room: FhirServiceRoom) => {
  const { settings, store, base } = room;
  const mount = new URL(base).pathname;
  const describe = createDescription(room);
  const cors = createCors(settings.origins);
  const door = createDoor({
    ...settings,
    store,
    base,
    validate: settings.validates ? assertValid : () => undefined,
  });

  const accessOf = async (request: Request): Promise<Access | "open" | undefined> => {
    if (settings.open) return "open";
    const token = bearerOf(request);
    return token ? room.accessOf(token) : undefined;
  };

  const answer = async (request: Request): Promise<Response> => {
    if (request.method === "OPTIONS") return preflight();
    const { pathname, searchParams: query } = new URL(request.url);
    const path = pathname.slice(mount.length).replace(/\/$/, "");
    const description = request.method === "GET" ? describe(path) : undefined;
    if (description) return description;
    const access = await accessOf(request);
    if (!access) return refuseToken();
    const parts = path.split("/").filter(Boolean);
    return (
      room.exports.answer(request, parts, access) ?? door({ request, path: parts, query, access })
    );
  };

  return async (request: Request): Promise<Response> => cors(request, await answer(request));
};
