import type { CodeRow } from "#clinical/codelists/row-of.ts";
import { unspecified } from "#clinical/groups.ts";
import { rowsOf, rowsOfAll, wordsOf } from "../../element/coding.ts";
import { asText, type Json, objectsOf } from "../../element/json.ts";
import { listedFamilies } from "../../result/family.ts";
import type { Context, Entry, Telling, Told } from "../entry.ts";

const generic = "generic";
const urgentPriorities = new Set(["urgent", "asap", "stat"]);

/** The first row decides; a row that names no specialty only where nothing else does (contract §9.11). */
const specialtyOf = (rows: readonly CodeRow[]): string | undefined => {
  const groups = rows.flatMap(({ referral }) => referral ?? []);
  return groups.find((group) => group !== generic) ?? (groups.length > 0 ? unspecified : undefined);
};

const saysOf = (json: Json): string =>
  [json.code, ...objectsOf(json.reasonCode), ...objectsOf(json.category)]
    .map(wordsOf)
    .find((words) => words !== undefined) ?? "ServiceRequest";

const tellReferral = (
  { id, json, when }: Entry,
  says: string,
  { referrals }: Pick<Telling, "referrals">,
): void => {
  const specialty = specialtyOf([
    ...rowsOf(json.code),
    ...rowsOfAll(json.reasonCode),
    ...rowsOfAll(json.category),
  ]);
  if (specialty === undefined) return;
  const status = asText(json.status) ?? "unknown";
  const sure = status !== "unknown" && specialty !== unspecified;
  const urgent = urgentPriorities.has(String(json.priority));
  referrals.push({ id, when, sure, says, specialty, status, urgent });
};

const tellOrder = (
  { id, json, when }: Entry,
  says: string,
  { pending }: Pick<Telling, "pending">,
): void => {
  if (json.status !== "active") return;
  for (const family of listedFamilies(rowsOf(json.code)))
    pending.push({ id, when, sure: true, says, family, ordered: true });
};

/** The referral that a request makes, and the tests that it asks for. */
export const readServiceRequest = (entry: Entry, _: Context, telling: Telling): Told => {
  const says = saysOf(entry.json);
  tellReferral(entry, says, telling);
  tellOrder(entry, says, telling);
  return "something";
};
