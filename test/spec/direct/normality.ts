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

/** A flag decides, but a normal one not against the range; no flag and no range say nothing (contract §9.8). */
export const normalityOf = ({ codes, flag, value, low, high }: Of<"result">): Normality => {
  if (flag !== undefined && abnormalFlags.includes(flag)) return "abnormal";
  if (flag !== undefined && flag !== "N") {
    return (isInvestigation(codes) ? foundFlags[flag] : undefined) ?? "unclassified";
  }
  const least = low === 0 ? undefined : low;
  if (value === undefined || (least === undefined && high === undefined)) {
    return flag === "N" ? "normal" : "unclassified";
  }
  return value < (least ?? value) || value > (high ?? value) ? "abnormal" : "normal";
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
