import type { FhirResource } from "fhir/r4";
import { capabilityStatement } from "#sandbox/fhir/capability-statement.ts";
import { createDoor } from "#sandbox/fhir/door.ts";
import { settingsOf } from "#sandbox/sandbox-options.ts";
import { createStore } from "#sandbox/store/store.ts";

/** The FHIR base of the demonstration: an address that exists nowhere. */
export const demoBase = "https://demo.invalid/fhir";

/** The embedded EHR's FHIR door on a record in this page: what is written lasts as long as the page does. */
export const openDemoDoor = (
  resources: readonly FhirResource[],
): ((request: Request) => Promise<Response>) => {
  const settings = settingsOf({ resources, origin: new URL(demoBase).origin });
  const store = createStore(resources, settings);
  const door = createDoor({ ...settings, store, base: demoBase, validate: () => undefined });
  const mount = new URL(demoBase).pathname;
  return async (request) => {
    const { pathname, searchParams: query } = new URL(request.url);
    const path = pathname.slice(mount.length).split("/").filter(Boolean);
    if (path[0] !== "metadata") return door({ request, path, query, access: "open" });
    const types = store.types();
    return Response.json(
      capabilityStatement({ base: demoBase, types, date: settings.now(), security: undefined }),
      { headers: { "Content-Type": "application/fhir+json" } },
    );
  };
};

/** Puts the door in the place of the network for this page: nothing that is asked or written goes anywhere else. */
export const closeNetwork = (door: (request: Request) => Promise<Response>): void => {
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (!request.url.startsWith(`${demoBase}`))
      throw new TypeError("the demonstration goes nowhere");
    return door(request);
  };
};
