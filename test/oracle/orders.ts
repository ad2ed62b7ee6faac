import { type Json, text } from "./json.ts";

/** §9.11, order family. */
export const isOrder = (resource: Json): boolean =>
  resource.resourceType === "ServiceRequest" &&
  ["order", "original-order", "reflex-order", "filler-order", "instance-order"].includes(
    text(resource.intent) ?? "",
  );
