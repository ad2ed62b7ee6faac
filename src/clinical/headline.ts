import type { Headline, SafetyFinding, SafetyId, Suppression } from "./review.ts";
import { findings } from "./safety/index.ts";
import type { Verdict } from "./verdict.ts";

const holding: ReadonlySet<SafetyId> = new Set(
  findings.filter(({ holdsHeadline }) => holdsHeadline).map(({ id }) => id),
);

/** Whether the finding comes before the pattern: it holds the headline, and no clinician has seen it. */
const holds = ({ id, seen }: SafetyFinding): boolean => holding.has(id) && !seen;

/** What the record comes to in one word; neither "no pattern" nor "cannot tell" reassures (contract §6). */
export const headlineOf = (
  flag: Verdict,
  safety: readonly SafetyFinding[],
  suppressed: readonly Suppression[],
): Headline => {
  if (suppressed.length > 0) return "suppressed";
  switch (flag) {
    case "not met":
      return "no-pattern";
    case "cannot tell":
      return "cannot-tell";
    case "met":
      return safety.some(holds) ? "rethink-first" : "possible-pattern";
  }
};
