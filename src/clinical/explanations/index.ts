import type { MechanismId } from "../answers.ts";
import { offeredMechanisms } from "../plan/pem-track.ts";
import type { Depth, Explanation } from "./explanation.ts";
import { sensitivity } from "./x01-sensitivity.ts";
import { automaticResponse } from "./x02-automatic-response.ts";
import { gutAndBrain } from "./x03-gut-and-brain.ts";
import { breathing } from "./x04-breathing.ts";
import { sleep } from "./x05-sleep.ts";
import { activitySwings } from "./x06-activity-swings.ts";
import { attention } from "./x07-attention.ts";
import { functionalNeurological } from "./x08-functional-neurological.ts";
import { balance } from "./x09-balance.ts";
import { muscles } from "./x10-muscles.ts";
import { afterInfection } from "./x11-after-infection.ts";
import { energyLimits } from "./x12-energy-limits.ts";

/** The twelve explanations, in their order. */
export const explanations: readonly Explanation[] = [
  sensitivity,
  automaticResponse,
  gutAndBrain,
  breathing,
  sleep,
  activitySwings,
  attention,
  functionalNeurological,
  balance,
  muscles,
  afterInfection,
  energyLimits,
];

/** Those that may be offered: none that leads to more activity where exertion may bring a relapse. */
export const explanationsFor = (onPemTrack: boolean): readonly Explanation[] => {
  const offered: readonly MechanismId[] = offeredMechanisms(onPemTrack);
  return explanations.filter(({ id }) => offered.includes(id));
};

/** What may be tried, in one sentence; nothing that raises activity on the ME/CFS track. */
const actionsInWords = ({ actions }: Explanation, onPemTrack: boolean): string => {
  const says = actions
    .filter(({ raisesActivity }) => !(onPemTrack && raisesActivity))
    .map((action) => action.says);
  return says.length === 0 ? "" : ` What may help: ${says.join(", ")}.`;
};

/** The text to begin the plan's explanation from: literal, at the depth asked for, with what may be tried. */
export const textToBegin = (explanation: Explanation, depth: Depth, onPemTrack: boolean): string =>
  `${explanation.print[depth]}${depth === "line" ? "" : actionsInWords(explanation, onPemTrack)}`;
