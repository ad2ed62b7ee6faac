import type { Identifier } from "fhir/r4";
import { v5 } from "uuid";
import { systems, type WrittenType } from "./ours.ts";

const bytesOf = (uuid: string): Uint8Array =>
  Uint8Array.from(uuid.replaceAll("-", "").match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/** The UUID (version 5) of one part of a plan: the same plan and role give the same id. */
export const roleId = (planId: string, role: string): string => v5(role, bytesOf(planId));

/**
 * What other entries of the transaction call a part. It is never the part's identifier: some servers put the
 * new id wherever the urn stands, and the identifier would be lost.
 */
export const entryUrl = (planId: string, role: string): string =>
  `urn:uuid:${roleId(planId, `entry ${role}`)}`;

/** Our identifier of a resource: the plan's own id for the plan, the role's for everything else. */
export const identifierOf = (type: WrittenType, uuid: string): Identifier => ({
  system: systems[type],
  value: `urn:uuid:${uuid}`,
});
