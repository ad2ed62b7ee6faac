import { fault, ok, type Result } from "#clinical/result.ts";
import type { LaunchFault } from "#ehr/smart/launch-fault.ts";
import type { Smart, Tab } from "#ehr/smart/tab.ts";

const loadSmart = async (): Promise<Smart> => {
  const { default: fhir } = await import("fhirclient");
  const oauth2 = fhir.oauth2 as unknown as Smart & { readonly settings: Record<string, unknown> };
  // RFC 6749 §6 wants a public client to say who it is when it renews a token.
  oauth2.settings.refreshTokenWithClientId = true;
  const { client } = fhir as unknown as Pick<Smart, "client">;
  return { authorize: oauth2.authorize, ready: oauth2.ready, client };
};

/** Some browsers keep embedded pages from storing anything, and throw at the first touch. */
const storageHere = (): Storage | undefined => {
  try {
    return globalThis.sessionStorage;
  } catch {
    return undefined;
  }
};

/**
 * This tab: its address, its session storage and its clock. The state key lives in the history entry, so that each
 * frame takes up its own session when it is loaded again.
 */
export const browserTab = (): Result<Tab, LaunchFault> => {
  const storage = storageHere();
  if (!storage) return fault({ kind: "storageBlocked" });
  return ok({
    storage,
    rewrite: (url, key) => history.replaceState(key === undefined ? null : { key }, "", url),
    remembered: () => {
      const state: { readonly key?: unknown } | null = history.state;
      return typeof state?.key === "string" ? state.key : undefined;
    },
    go: (url) => location.assign(url),
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
    smart: loadSmart,
  });
};
