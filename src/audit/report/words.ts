import { groupWords } from "#clinical/codelists/group-words.ts";
import type { Headline, SuppressionId } from "#clinical/review.ts";
import type { Shown } from "../small-numbers/shown.ts";
import type { ShownShare } from "../small-numbers/shown-share.ts";

/** Each headline in the report's words. */
export const headlineWords: Readonly<Record<Headline, string>> = {
  suppressed: "Suppressed: nothing is said of a pattern",
  "no-pattern": "No pattern",
  "cannot-tell": "Cannot tell",
  "rethink-first": "Pattern, and something to look at first",
  "possible-pattern": "Possible pattern",
};

/** Each reason for suppression in the report's words. */
export const suppressionWords: Readonly<Record<SuppressionId, string>> = {
  "under-18": "under 18",
  pregnancy: "pregnant, or lately so",
  palliative: "palliative care",
  cancer: "cancer, active or of the last 12 months",
  "severe-mental-illness": "severe mental illness",
  "recent-self-harm": "self-harm in 12 months",
};

const percent = (share: number): string => (share * 100).toFixed(1);

/** A share with its interval, such as `12.3% (10.1 to 14.9)`. */
export const shareWords = ({ interval }: ShownShare): string => {
  if (interval === undefined) return "not shown";
  const { share, low, high } = interval;
  return `${percent(share)}% (${percent(low)} to ${percent(high)})`;
};

/** A count that may be hidden, as a cell. */
export const cell = (n: Shown): string => (typeof n === "number" ? n.toLocaleString("en-GB") : n);

/** A group of a codelist as people read it; a code without a group stays as it is. */
export const groupName = (group: string): string =>
  group.includes("|") ? group : groupWords(group);
