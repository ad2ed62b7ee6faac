import type { FhirResource } from "fhir/r4";
import { type ExportShape, exportShape } from "./bulk/export-shape.ts";
import type { ServerShape } from "./shape/server-shape.ts";
import type { RegisteredBackend } from "./smart/provider.ts";

/** How a sandbox shall be; only the records are needed. */
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
  /** Whether only valid R4 is taken; a test that writes the same plan a thousand times asks for less. */
  readonly validates?: boolean;
  /** How the FHIR API differs from one that does everything; by default it does. */
  readonly shape?: ServerShape;
  /** Matches on a page of a search unless `_count` asks otherwise, and the most it may ask for. */
  readonly pageSize?: number;
  readonly maxPageSize?: number;
  /** `Practitioner/id` of the clinician at the keyboard; by default the first one in the record. */
  readonly clinician?: string;
  /** The page of the app that starts a launch; by default `/app/launch.html` on this origin. */
  readonly launchUrl?: string;
  /** Redirect addresses of the app beside `/app/index.html` on this origin. */
  readonly redirectUris?: readonly string[];
  /** Programs that may ask for tokens in their own name (Backend Services). */
  readonly backends?: readonly RegisteredBackend[];
  /** How an export goes, where it differs from the usual. */
  readonly exports?: Partial<ExportShape>;
  /** Other origins whose pages may call this server. */
  readonly origins?: readonly string[];
  /** What else is served beside the record, such as the app itself; undefined for what it does not know. */
  readonly pages?: (request: Request) => Promise<Response | undefined> | Response | undefined;
  /** The instant of writing, and fresh ids. */
  readonly now?: () => string;
  readonly newId?: () => string;
};

/** The options with everything that was left out decided. */
export type SandboxSettings = Required<Omit<SandboxOptions, "clinician" | "shape" | "exports">> &
  Pick<SandboxOptions, "clinician" | "shape"> & { readonly exports: ExportShape };

/** Decides what the options leave open. */
export const settingsOf = (options: SandboxOptions): SandboxSettings => {
  const origin = options.origin ?? "https://ehr.example";
  return {
    sessionSeconds: 3600,
    refresh: true,
    open: false,
    validates: true,
    pageSize: 50,
    maxPageSize: 1000,
    launchUrl: `${origin}/app/launch.html`,
    pages: () => undefined,
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
    backends: [],
    ...options,
    origin,
    exports: { ...exportShape, ...options.exports },
    redirectUris: [`${origin}/app/index.html`, ...(options.redirectUris ?? [])],
    origins: [origin, ...(options.origins ?? [])],
  };
};
