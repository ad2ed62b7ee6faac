import { investigations } from "#clinical/codelists/codelists.ts";
import { isNegativeFamily } from "#clinical/groups.ts";
import type { Normality } from "#clinical/record.ts";
import type { Said } from "../said.ts";
import type { Code } from "../words.ts";

type Of<K extends Said["kind"]> = Extract<Said, { readonly kind: K }>;

const abnormalFlags = ["A", "AA", "L", "LL", "LU", "LX", "H", "HH", "HU", "HX", "<", ">"];

const foundFlags: Readonly<Record<string, Normality>> = {
  POS: "abnormal",
  DET: "abnormal",
  NEG: "normal",
  ND: "normal",
};

/** Found or not found says something of a scan or a tracing, and nothing of an analyte (contract §9.8). */
const isInvestigation = (codes: readonly Code[]): boolean =>
  codes.some(({ system, code }) => {
    const family = investigations.groupOf(`${system}|${code}`);
    return family !== undefined && isNegativeFamily(family);
  });

/** What the flag says by itself; undefined where there is none, or where it is N and the range is to be asked. */
const byFlag = (flag: string | undefined, codes: readonly Code[]): Normality | undefined => {
  if (flag === undefined || flag === "N") return undefined;
  if (abnormalFlags.includes(flag)) return "abnormal";
  return (isInvestigation(codes) ? foundFlags[flag] : undefined) ?? "unclassified";
};

/** Whether the value lies in its range; a low bound of 0 is none, and without a bound there is no range. */
const isInRange = ({ value, low, high }: Of<"result">): boolean | undefined => {
  const least = low === 0 ? undefined : low;
  if (value === undefined || (least ?? high) === undefined) return undefined;
  return value >= (least ?? value) && value <= (high ?? value);
};

/** A flag decides, but a normal one not against the range; no flag and no range say nothing (contract §9.8). */
export const normalityOf = (result: Of<"result">): Normality => {
  const { codes, flag } = result;
  const flagged = byFlag(flag, codes);
  const inRange = isInRange(result);
  if (flagged !== undefined) return flagged;
  if (inRange === undefined) return flag === "N" ? "normal" : "unclassified";
  return inRange ? "normal" : "abnormal";
};

/** A report is what its members are, or what its conclusion says where none of them is abnormal. */
export const normalityOfReport = (
  { saysNormal, members }: Of<"report">,
  all: readonly Said[],
): Normality => {
  const each = members.map((id) => {
    const member = all.find((one) => one.id === id);
    return member?.kind === "result" ? normalityOf(member) : "unclassified";
  });
  if (each.includes("abnormal")) return "abnormal";
  const allNormal = each.length > 0 && each.every((normality) => normality === "normal");
  return saysNormal || allNormal ? "normal" : "unclassified";
};
