import type { ConditionEvent } from "#clinical/record.ts";
import type { When } from "#clinical/when.ts";
import { boundCodes, rowsOf, wordsOf } from "../../element/coding.ts";
import { asObject, isThere, type Json } from "../../element/json.ts";
import type { Context, Entry, Telling, Told } from "../entry.ts";
import { badDate } from "../event-date.ts";
import { tellDiagnoses, tellSymptoms } from "./read-findings.ts";

type Course = Pick<ConditionEvent, "active" | "abated">;

const notYetCertain = ["unconfirmed", "provisional", "differential"];

/** The end that the entry states: a day, an end without one, none by `asOf`, or one that cannot be read. */
type End = When | "stated" | "none" | { readonly because: string };

const endOf = (json: Json, { calendar }: Context): End => {
  const period = asObject(json.abatementPeriod);
  const value = json.abatementDateTime ?? period?.start;
  const read = calendar.read(value);
  if (read === "future") return "none";
  if (read === "unreadable") return { because: badDate("abatement", value, read) };
  if (read !== "missing") return read;
  const stated = [period, json.abatementAge, json.abatementString, json.abatementRange];
  return stated.some(isThere) ? "stated" : "none";
};

/** Whether the clinical status says active; undefined where there is none that FHIR has. */
const saysActive = (json: Json): boolean | undefined => {
  const codes = boundCodes(json.clinicalStatus, "condition-clinical");
  if (codes.some((code) => ["active", "recurrence", "relapse"].includes(code))) return true;
  return codes.some((code) => ["inactive", "remission", "resolved"].includes(code))
    ? false
    : undefined;
};

/** The clinical status wins over the abatement (contract §9.10). */
const courseOf = (json: Json, end: Exclude<End, { because: string }>): Course => {
  const active = saysActive(json) ?? end === "none";
  return { active, abated: active || typeof end === "string" ? undefined : end };
};

/** The symptoms, red flags, syndromes and conditions that a Condition names. */
export const readCondition = (
  { id, json, when }: Entry,
  context: Context,
  telling: Telling,
): Told => {
  const end = endOf(json, context);
  if (typeof end === "object" && "because" in end) return { because: end.because };
  const verification = boundCodes(json.verificationStatus, "condition-ver-status");
  const finding = {
    event: { id, when, sure: true, says: wordsOf(json.code) ?? "Condition" },
    rows: rowsOf(json.code),
    diagnosisSure: !verification.some((code) => notYetCertain.includes(code)),
  };
  tellSymptoms(finding, telling);
  tellDiagnoses(finding, courseOf(json, end), telling);
  return "something";
};
