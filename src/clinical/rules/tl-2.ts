import { notReported, type Rule, unsigned } from "../rule.ts";

/** Two groups of symptoms that persist, or a coded syndrome. */
export const tl2: Rule = {
  id: "TL-2",
  title: "Persistent symptoms",
  test: {
    kind: "any",
    of: [
      { kind: "count", count: "persistent-groups-24m", atLeast: 2 },
      { kind: "count", count: "syndromes", atLeast: 1 },
    ],
  },
  source: {
    cite: "Throughline’s own; three months after den Boeft M et al. 2017 BMJ 356:j268",
    unresolvedDoi: "10.1136/bmj.j268",
    grade: "ours",
    ...unsigned,
  },
  accuracy: notReported,
};
