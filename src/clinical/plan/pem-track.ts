import {
  type MechanismId,
  mechanismIds,
  type PlanAnswers,
  type ReferralAnswer,
  type Strategy,
  strategies,
} from "../answers.ts";
import type { PatientRecord } from "../record.ts";
import { helpOptions } from "../referral/options.ts";

/** Whether exertion may bring a relapse: ME/CFS in the record, or post-exertional malaise reported (checklist item A7). */
export const pemTrack = (plan: PlanAnswers, { syndromes }: PatientRecord): boolean =>
  plan.postExertionalMalaise === true || syndromes.some(({ group }) => group === "cfs-me");

/** What asks for more activity; NICE NG206 (as an extract) allows energy management alone. */
const increasesActivity: readonly Strategy[] = ["gentle-movement", "activity-pacing"];

/** The explanation that leads to doing more: never where exertion may bring a relapse (X06; NICE NG206). */
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

/** Whether an offer of help works by raising activity. */
export const raisesActivity = ({ kind }: Pick<ReferralAnswer, "kind">): boolean =>
  helpOptions.some(({ id, raisesActivity: raises }) => id === kind && raises === true);

const withoutRaising = (plan: PlanAnswers): PlanAnswers => {
  const { referrals, ...rest } = plan;
  const left = referrals?.filter((offer) => !raisesActivity(offer)) ?? [];
  return left.length === 0 ? rest : { ...plan, referrals: left };
};

/** The plan as it may be written: without strategies, explanations and offers that its track does not have. */
export const onItsTrack = (plan: PlanAnswers, record: PatientRecord): PlanAnswers => {
  const track = pemTrack(plan, record);
  const chosen = kept(
    kept(plan, "strategies", offeredStrategies(track)),
    "mechanisms",
    offeredMechanisms(track),
  );
  return track ? withoutRaising(chosen) : chosen;
};
