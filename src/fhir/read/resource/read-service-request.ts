import { referrals } from "#clinical/codelists/codelists.ts";
import { unspecified } from "#clinical/groups.ts";
import type { Code } from "#clinical/record.ts";
import { codesOf, codesOfAll, wordsOf } from "../../element/coding.ts";
import { asText, type Json, objectsOf } from "../../element/json.ts";
import { listedFamilies } from "../../result/family.ts";
import type { Entry, Events, Read } from "../entry.ts";

const generic = "generic";
const urgentPriorities = new Set(["urgent", "asap", "stat"]);

/** The first row decides; a row that names no specialty only where nothing else does (contract §9.11). */
const specialtyOf = (codes: readonly Code[]): string | undefined => {
  const groups = codes.flatMap((code) => referrals.groupOf(code) ?? []);
  return groups.find((group) => group !== generic) ?? (groups.length > 0 ? unspecified : undefined);
};

const saysOf = (json: Json): string =>
  [json.code, ...objectsOf(json.reasonCode), ...objectsOf(json.category)]
    .map(wordsOf)
    .find((words) => words !== undefined) ?? "ServiceRequest";

const readReferral = ({ id, json, when }: Entry): Events["referrals"] => {
  const codes = [
    ...codesOf(json.code),
    ...codesOfAll(json.reasonCode),
    ...codesOfAll(json.category),
  ];
  const specialty = specialtyOf(codes);
  if (specialty === undefined) return [];
  const status = asText(json.status) ?? "unknown";
  return [
    {
      id,
      when,
      sure: status !== "unknown" && specialty !== unspecified,
      says: saysOf(json),
      specialty,
      status,
      urgent: urgentPriorities.has(String(json.priority)),
    },
  ];
};

const readOrder = ({ id, json, when }: Entry): Events["pending"] => {
  if (json.status !== "active") return [];
  const event = { id, when, sure: true, says: saysOf(json), ordered: true };
  return listedFamilies(codesOf(json.code)).map((family) => ({ ...event, family }));
};

/** The referral that a request makes, and the tests that it asks for. */
export const readServiceRequest = (entry: Entry): Read => ({
  referrals: readReferral(entry),
  pending: readOrder(entry),
});
