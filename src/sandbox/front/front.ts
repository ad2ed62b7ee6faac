import type { Store } from "../fhir/store.ts";

export type FrontRoom = {
  readonly store: Store;
  readonly fhirBase: string;
  readonly launchHandle: (
    patient: string,
    encounter?: string,
    options?: { readonly needPatientBanner?: boolean; readonly consent?: "grant" | "ask" | "deny" },
  ) => string;
};

export const createFront = (_: FrontRoom) => (_request: Request) => new Response("x");
