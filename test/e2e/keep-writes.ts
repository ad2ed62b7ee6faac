import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext } from "playwright-core";

/** Where `.ci/validate-plans` wants what the journeys write; without it nothing is kept. */
const folder = process.env.THROUGHLINE_JOURNEYS;

type Written = { readonly resourceType?: string };

/** A resource that was sent alone, as the one entry of a Bundle. */
const alone = (resource: Written) => ({
  resourceType: "Bundle",
  type: "collection",
  entry: [{ fullUrl: `urn:uuid:${crypto.randomUUID()}`, resource }],
});

/** Keeps every Bundle and resource that a browser sends to the record, exactly as it was sent. */
export const keepWrites = (context: BrowserContext): void => {
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  context.on("request", (request) => {
    const type = request.headers()["content-type"] ?? "";
    if (!type.includes("fhir+json") || !["POST", "PUT"].includes(request.method())) return;
    const body = request.postDataJSON() as Written;
    const kept = body.resourceType === "Bundle" ? body : alone(body);
    writeFileSync(join(folder, `journey-${crypto.randomUUID()}.json`), JSON.stringify(kept));
  });
};
