import { fault, ok, type Result } from "#clinical/result.ts";
import type { BulkFault } from "../bulk-fault.ts";
import { isFields } from "./fields.ts";
import { type Pace, steadily } from "./pace.ts";
import { readJson } from "./read-text.ts";
import type { Send } from "./sender.ts";
import { asUrl } from "./whereabouts.ts";

/** Where tokens are minted, and in which version of SMART its scopes are written. */
export type TokenPlace = { readonly tokenUrl: string; readonly versions: readonly (1 | 2)[] };

/** The version that it speaks first; the other is tried where it refuses, since not all say what they speak. */
const versionsOf = (capabilities: unknown): readonly (1 | 2)[] => {
  const said = Array.isArray(capabilities) ? capabilities : [];
  const onlyFirst = said.includes("permission-v1") && !said.includes("permission-v2");
  return onlyFirst ? [1, 2] : [2, 1];
};

/** Reads `.well-known/smart-configuration` below the FHIR base. */
export const discover = async (
  base: string,
  send: Send,
  pace: Pace,
): Promise<Result<TokenPlace, BulkFault>> => {
  const ask = { token: false, headers: { Accept: "application/json" } };
  const answer = await steadily(pace, () => send(`${base}/.well-known/smart-configuration`, ask));
  if (!answer.ok) return answer;
  const json = answer.value.ok ? await readJson(answer.value) : undefined;
  const endpoint = isFields(json) ? asUrl(String(json.token_endpoint)) : undefined;
  if (!isFields(json) || !endpoint) return fault({ kind: "noTokens" });
  return ok({ tokenUrl: endpoint.href, versions: versionsOf(json.capabilities) });
};
