import {
  type MechanismId,
  mechanismIds,
  type PlanAnswers,
  type Strategy,
  strategies,
} from "../answers.ts";
import type { PatientRecord } from "../record.ts";

/** Whether exertion may bring a relapse: ME/CFS in the record, or post-exertional malaise reported (MG §3.2 A7). */
export const pemTrack = (plan: PlanAnswers, { syndromes }: PatientRecord): boolean =>
  plan.postExertionalMalaise === true || syndromes.some(({ group }) => group === "cfs-me");

/** What asks for more activity; NICE NG206 (as an extract) allows energy management alone. */
const increasesActivity: readonly Strategy[] = ["gentle-movement", "activity-pacing"];

/** The explanation that leads to doing more: never where exertion may bring a relapse (MG §5.2, X06). */
const leadsToActivity: readonly MechanismId[] = ["X06"];

/** The strategies that may be chosen; none that increases activity on the ME/CFS track. */
export const offeredStrategies = (onPemTrack: boolean): readonly Strategy[] =>
  onPemTrack ? strategies.filter((each) => !increasesActivity.includes(each)) : strategies;

/** The explanations that may be chosen; none that leads to more activity on the ME/CFS track. */
export const offeredMechanisms = (onPemTrack: boolean): readonly MechanismId[] =>
  onPemTrack ? mechanismIds.filter((each) => !leadsToActivity.includes(each)) : mechanismIds;

const kept = <K extends "strategies" | "mechanisms">(
  plan: PlanAnswers,
  key: K,
  offered: readonly string[],
): PlanAnswers => {
  const { [key]: chosen, ...rest } = plan;
  const left = chosen?.filter((each) => offered.includes(each)) ?? [];
  return left.length === 0 ? rest : { ...plan, [key]: left };
};

/** The plan as it may be written: without strategies and explanations that its track does not offer. */
export const onItsTrack = (plan: PlanAnswers, record: PatientRecord): PlanAnswers => {
  const track = pemTrack(plan, record);
  return kept(
    kept(plan, "strategies", offeredStrategies(track)),
    "mechanisms",
    offeredMechanisms(track),
  );
};
