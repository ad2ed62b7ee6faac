import { toEvidence } from "../count/tally.ts";
import type { SafetyFinding } from "../review.ts";
import { suppressionSources } from "../suppression/index.ts";
import { abnormalOpen } from "./abnormal-open.ts";
import { alarmSymptom } from "./alarm-symptom.ts";
import type { Asked, Finding } from "./finding.ts";
import { newSymptom } from "./new-symptom.ts";
import { notRead } from "./not-read.ts";
import { openUrgentReferral } from "./open-urgent-referral.ts";
import { pendingResult } from "./pending-result.ts";
import { postExertionalMalaise } from "./post-exertional-malaise.ts";
import { isSeen } from "./seen.ts";
import { selfHarm } from "./self-harm.ts";
import { thirdVisit } from "./third-visit.ts";
import { white2023 } from "./white-2023.ts";

const readers: readonly Finding[] = [
  alarmSymptom,
  white2023,
  abnormalOpen,
  pendingResult,
  openUrgentReferral,
  newSymptom,
  thirdVisit,
  selfHarm,
  postExertionalMalaise,
];

/** Every safety finding, in the order of contract §6; the last speaks for what the others could not read. */
export const findings: readonly Finding[] = [
  ...readers,
  notRead([...new Set([...readers.flatMap(({ reads }) => reads), ...suppressionSources])]),
];

/** The findings that stand, each with its evidence and whether a clinician has seen it. */
export const findSafety = (
  asked: Asked,
  attestedNow: readonly string[],
): readonly SafetyFinding[] => {
  return findings.flatMap(({ id, item, standsOn }) => {
    const on = standsOn(asked);
    if (on === undefined) return [];
    const evidence = toEvidence(on);
    return [{ id, seen: isSeen(item, evidence, asked.record, attestedNow), evidence }];
  });
};
