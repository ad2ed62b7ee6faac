import type { FhirResource, Practitioner } from "fhir/r4";
import { createCors, preflight } from "./cors.ts";
import { createFaults, cutShort, type Faults, responseOf, waitFor } from "./faults.ts";
import type { Access } from "./fhir/access.ts";
import { fhirJson, toRefusal } from "./fhir/answer.ts";
import { capabilityStatement } from "./fhir/capability-statement.ts";
import { createDoor } from "./fhir/door.ts";
import { unsigned } from "./fhir/outcomes.ts";
import { writableTypes } from "./fhir/search-parameters.ts";
import { createStore, type Store } from "./fhir/store.ts";
import type { Stored } from "./fhir/stored.ts";
import { assertValid } from "./fhir/validate.ts";
import { createFront } from "./front/front.ts";
import { personName } from "./names.ts";
import { createListener, type Listener } from "./node-listener.ts";
import type { LaunchContext } from "./smart/launches.ts";
import { smartConfiguration } from "./smart/smart-configuration.ts";
import { createSmartServer } from "./smart/smart-server.ts";

export type SandboxOptions = {
  readonly resources: Iterable<FhirResource>;
  /** Where the sandbox is served; without a trailing slash. */
  readonly origin?: string;
  /** How long an access token lives. */
  readonly sessionSeconds?: number;
  /** Whether a session can be refreshed (`online_access`). */
  readonly refresh?: boolean;
  /** Lets everyone in without a token: for tests of what lies behind the door. */
  readonly open?: boolean;
  readonly pageSize?: number;
  readonly maxPageSize?: number;
  /** `Practitioner/id` of the clinician at the keyboard; by default the first one in the record. */
  readonly clinician?: string;
  /** The page of the app that starts a launch; by default `/app/launch.html` on this origin. */
  readonly launchUrl?: string;
  /** Redirect addresses of the app beside its page on this origin. */
  readonly redirectUris?: readonly string[];
  /** Other origins whose pages may call this server. */
  readonly origins?: readonly string[];
  /** The instant of writing, and fresh ids. */
  readonly now?: () => string;
  readonly newId?: () => string;
};

/** How a launch shall go: what is left out is an ordinary launch that asks nothing. */
export type LaunchOptions = Partial<Pick<LaunchContext, "needPatientBanner" | "consent">>;

export type Sandbox = {
  readonly fhirBase: string;
  /** The FHIR API as one function, faults included. */
  readonly fhir: (request: Request) => Promise<Response>;
  /** Everything, for a Node HTTP server: FHIR, authorization and the GP record. */
  readonly handler: Listener;
  readonly faults: Faults;
  readonly launchHandle: (patient: string, encounter?: string, options?: LaunchOptions) => string;
  readonly expireTokens: () => void;
  readonly endSessions: () => void;
  /** All resources of a type, for tests that look behind the door. */
  readonly all: (type: string) => readonly Stored[];
};

const standIn: Practitioner = {
  resourceType: "Practitioner",
  id: "sandbox-gp",
  name: [{ text: "Dr Sam Sandbox" }],
};

const clinicianOf = (store: Store, chosen: string | undefined) => {
  const first = [...store.all("Practitioner")][0];
  const resource = chosen ? store.read("Practitioner", chosen.replace("Practitioner/", "")) : first;
  const found = resource ?? store.put({ ...standIn, id: "sandbox-gp" });
  return { reference: `Practitioner/${found.id}`, name: personName(found) };
};

const bearerOf = (request: Request): string | undefined =>
  /^Bearer (\S+)$/i.exec(request.headers.get("Authorization") ?? "")?.[1];

const refuseToken = (): Response =>
  toRefusal(unsigned("The access token is missing, unknown or has run out"), {
    "WWW-Authenticate": 'Bearer realm="fhir", error="invalid_token"',
  });

/** An EHR in small: a FHIR door behind a SMART authorization server, with faults to order. */
export const createSandbox = (options: SandboxOptions): Sandbox => {
  const { origin = "https://ehr.example", sessionSeconds = 3600, open = false } = options;
  const now = options.now ?? (() => new Date().toISOString());
  const newId = options.newId ?? (() => crypto.randomUUID());
  const fhirBase = `${origin}/fhir`;
  const issuer = `${origin}/auth`;
  const origins = [origin, ...(options.origins ?? [])];
  const store = createStore(options.resources, { now, newId });
  const startedAt = now();
  const patients = () =>
    [...store.all("Patient")].map((patient) => ({ id: patient.id, name: personName(patient) }));
  const smart = createSmartServer({
    issuer,
    fhirBase,
    types: writableTypes,
    apps: [
      {
        clientId: "throughline",
        redirectUris: [`${origin}/app/index.html`, ...(options.redirectUris ?? [])],
      },
    ],
    origins,
    clinician: clinicianOf(store, options.clinician),
    sessionSeconds,
    refreshSeconds: options.refresh === false ? 0 : 28_800,
    patients,
    newId,
  });
  const door = createDoor({
    store,
    base: fhirBase,
    pageSize: options.pageSize ?? 50,
    maxPageSize: options.maxPageSize ?? 1000,
    newId,
    validate: assertValid,
  });
  const faults = createFaults("/fhir");
  const cors = createCors(origins);

  const described = (path: string): Response | undefined => {
    if (path === "/metadata") {
      const security = open
        ? undefined
        : { authorize: `${issuer}/authorize`, token: `${issuer}/token` };
      const types = store.types();
      return fhirJson(
        200,
        capabilityStatement({ base: fhirBase, types, date: startedAt, security }),
      );
    }
    return path === "/.well-known/smart-configuration"
      ? Response.json(smartConfiguration(issuer, options.refresh !== false))
      : undefined;
  };

  const accessOf = async (request: Request): Promise<Access | "open" | undefined> => {
    if (open) return "open";
    const token = bearerOf(request);
    return token ? smart.accessOf(token) : undefined;
  };

  const answer = async (request: Request): Promise<Response> => {
    if (request.method === "OPTIONS") return preflight();
    const { pathname, searchParams } = new URL(request.url);
    const path = pathname.slice("/fhir".length).replace(/\/$/, "");
    const description = request.method === "GET" ? described(path) : undefined;
    if (description) return description;
    const access = await accessOf(request);
    if (!access) return refuseToken();
    const steps = path.split("/").filter(Boolean).map(decodeURIComponent);
    return door({ request, path: steps, query: searchParams, access });
  };

  const fhir = async (request: Request) => cors(request, await answer(request));

  const launchHandle: Sandbox["launchHandle"] = (patient, encounter, launch) =>
    smart.openLaunch({
      ...{ patient, encounter, needPatientBanner: true, consent: "grant" },
      ...launch,
    });

  return {
    fhirBase,
    faults,
    launchHandle,
    expireTokens: smart.expireTokens,
    endSessions: smart.endSessions,
    all: (type) => [...store.all(type)],
    fhir: async (request) => {
      const struck = faults.take(request.method, new URL(request.url));
      await waitFor(struck);
      if (struck.some(({ kind }) => kind === "drop")) return Response.error();
      const instead = struck.map(responseOf).find((response) => response !== undefined);
      const response = instead ?? (await fhir(request));
      return struck.some(({ kind }) => kind === "truncate") ? cutShort(response) : response;
    },
    handler: createListener({
      faults,
      fhir,
      authorize: smart.listener,
      front: createFront({
        store,
        fhirBase,
        launchHandle,
        launchUrl: options.launchUrl ?? `${origin}/app/launch.html`,
      }),
      origin,
    }),
  };
};
