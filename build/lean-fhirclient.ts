import type { Plugin } from "vite";

/** What fhirclient asks for, and our small stand-in for it. */
const standIns: Readonly<Record<string, string>> = {
  debug: "debug.cjs",
  "js-base64": "js-base64.cjs",
  "./FhirClient": "fhir-client.cjs",
  "../FhirClient": "fhir-client.cjs",
};

/**
 * Gives fhirclient, and nobody else, our stand-ins for packages of which it uses next to nothing, and for the half
 * of its own that signs nobody in: the headline waits for all of it.
 */
export const leanFhirclient = (): Plugin => ({
  name: "throughline-lean-fhirclient",
  enforce: "pre",
  resolveId(source, importer) {
    const standIn = standIns[source];
    if (standIn === undefined || !importer?.includes("/node_modules/fhirclient/")) return null;
    return new URL(`../launch/stubs/${standIn}`, import.meta.url).pathname;
  },
});
