import { addMonths, type Day } from "../day.ts";
import { type Service, tiers } from "./service.ts";

/** How long an entry is believed without a look; ours, for review. */
const monthsFresh = 6;

/** Whether the entry was looked at so long ago that it must be checked before anyone relies on it (hazard H18). */
export const isStale = ({ lastChecked }: Service, asOf: Day): boolean =>
  lastChecked < addMonths(asOf, -monthsFresh);

const rank = ({ tier, coLocated }: Service): number =>
  tiers.indexOf(tier) * 2 + (coLocated ? 0 : 1);

/** The services that may be offered, least first, joint and co-located ones before others of their step. */
export const servicesFor = (
  services: readonly Service[],
  onPemTrack: boolean,
): readonly Service[] =>
  services
    .filter(({ raisesActivity }) => !(onPemTrack && raisesActivity))
    .toSorted((a, b) => rank(a) - rank(b));
