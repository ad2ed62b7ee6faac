import { createExportService } from "./bulk/export-service.ts";
import { clinicianOf } from "./clinician.ts";
import { createFaults, type Faults, withFaults } from "./faults.ts";
import { loadDefinitions } from "./fhir/validate.ts";
import { createFhirService } from "./fhir-service.ts";
import { createFront, type LaunchWish } from "./front/front.ts";
import { personName } from "./names.ts";
import { createListener, type Listener } from "./node-listener.ts";
import { type SandboxOptions, settingsOf } from "./sandbox-options.ts";
import { writableTypes } from "./search/search-parameters.ts";
import { withShape } from "./shape/with-shape.ts";
import { createSmartServer } from "./smart/smart-server.ts";
import { createStore } from "./store/store.ts";
import type { Stored } from "./store/stored.ts";

export type { SandboxOptions } from "./sandbox-options.ts";

export type Sandbox = {
  readonly fhirBase: string;
  /** The FHIR API as one function, faults included. */
  readonly fhir: (request: Request) => Promise<Response>;
  /** Everything, for a Node HTTP server: FHIR, authorization and the GP record. */
  readonly handler: Listener;
  readonly faults: Faults;
  /** A handle that opens the app once for the patient and encounter (bare ids). */
  readonly launchHandle: (
    patient: string,
    encounter?: string,
    wish?: Partial<LaunchWish>,
  ) => string;
  /** Ends the access tokens alone: the app may refresh. */
  readonly expireTokens: () => void;
  /** Ends every session at once; nothing can be refreshed. */
  readonly endSessions: () => void;
  /** Ends the links of every export; the status address gives new ones. */
  readonly expireLinks: () => void;
  /** Loads now what the first launch and the first write would wait for. */
  readonly warm: () => Promise<void>;
  /** All resources of a type, for tests that look behind the door. */
  readonly all: (type: string) => readonly Stored[];
};

/** A day at the desk without signing in again, as long as the app refreshes. */
const refreshSeconds = 8 * 3600;

/** An EHR in small: a FHIR door behind a SMART authorization server, with faults to order. */
export const createSandbox = (options: SandboxOptions): Sandbox => {
  const settings = settingsOf(options);
  const { origin, redirectUris } = settings;
  const fhirBase = `${origin}/fhir`;
  const issuer = `${origin}/auth`;
  const store = createStore(settings.resources, settings);
  const smart = createSmartServer({
    ...settings,
    issuer,
    fhirBase,
    types: writableTypes,
    exported: [...new Set(["Group", ...writableTypes, ...store.types()])],
    apps: [{ clientId: "throughline", redirectUris }],
    clinician: clinicianOf(store, settings.clinician),
    refreshSeconds: settings.refresh ? refreshSeconds : 0,
    patients: () => [...store.all("Patient")].map((one) => ({ id: one.id, name: personName(one) })),
  });
  const exports = createExportService({
    ...settings,
    shape: settings.exports,
    store,
    base: fhirBase,
  });
  const faults = createFaults("/fhir");
  const whole = createFhirService({
    settings,
    store,
    base: fhirBase,
    issuer,
    accessOf: smart.accessOf,
    exports,
  });
  const fhir = settings.shape ? withShape(settings.shape, "/fhir", whole) : whole;
  const launchHandle: Sandbox["launchHandle"] = (patient, encounter, wish) =>
    smart.openLaunch({ patient, encounter, needPatientBanner: true, consent: "grant", ...wish });
  const front = createFront({ store, fhirBase, launchHandle, launchUrl: settings.launchUrl });
  return {
    fhirBase,
    faults,
    launchHandle,
    expireTokens: smart.expireTokens,
    endSessions: smart.endSessions,
    expireLinks: exports.expireLinks,
    warm: () => {
      loadDefinitions();
      return smart.warm();
    },
    all: (type) => [...store.all(type)],
    fhir: withFaults(faults, fhir),
    handler: createListener({
      origin,
      faults,
      fhir,
      authorize: smart.listener,
      pages: async (request) =>
        exports.abroad(request) ?? (await settings.pages(request)) ?? front(request),
    }),
  };
};
