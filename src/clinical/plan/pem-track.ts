import { type PlanAnswers, type Strategy, strategies } from "../answers.ts";
import type { PatientRecord } from "../record.ts";

/** Whether exertion may bring a relapse: ME/CFS in the record, or post-exertional malaise reported (MG §3.2 A7). */
export const pemTrack = (plan: PlanAnswers, { syndromes }: PatientRecord): boolean =>
  plan.postExertionalMalaise === true || syndromes.some(({ group }) => group === "cfs-me");

/** What asks for more activity; NICE NG206 (as an extract) allows energy management alone. */
const increasesActivity: readonly Strategy[] = ["gentle-movement", "activity-pacing"];

/** The strategies that may be chosen; none that increases activity on the ME/CFS track. */
export const offeredStrategies = (onPemTrack: boolean): readonly Strategy[] =>
  onPemTrack ? strategies.filter((each) => !increasesActivity.includes(each)) : strategies;

/** The plan as it may be written: without strategies that its track does not offer. */
export const onItsTrack = (plan: PlanAnswers, record: PatientRecord): PlanAnswers => {
  const offered = offeredStrategies(pemTrack(plan, record));
  const { strategies: chosen, ...rest } = plan;
  const kept = chosen?.filter((each) => offered.includes(each));
  return kept === undefined || kept.length === 0 ? rest : { ...rest, strategies: kept };
};
