import { leastContacts, reliable } from "../figures/continuity.ts";
import { flagged } from "../figures/flagged.ts";
import type { Measure } from "./measure.ts";
import { ofPlanned } from "./safety-measures.ts";

const planned = "people with a plan of Throughline";
const running = "people with a running plan of Throughline";

/** The measures of what was agreed, and with whom. */
export const careMeasures: readonly Measure[] = [
  {
    kind: "proportion",
    id: "named-lead",
    title: "One lead clinician is named",
    from: "E1",
    of: running,
    counts: "with a named GP or a care team",
    better: "more",
    rows: () => ofPlanned("lead", "plan = 'running'"),
  },
  {
    kind: "middle",
    id: "usual-provider-continuity",
    title: "Usual-provider continuity, the median",
    from: "E1",
    of: `people with a pattern and ${leastContacts} contacts or more in 12 months, few of them without a clinician`,
    counts: "share of contacts with the clinician seen most",
    rows: () =>
      `SELECT patient, upc AS value FROM review
       WHERE ${flagged} AND ${reliable}`,
  },
  {
    kind: "proportion",
    id: "explanation-agreed",
    title: "An explanation is agreed, revised, or agreed to differ on",
    from: "C2",
    of: planned,
    counts: "where a clinician said so",
    better: "more",
    rows: () => ofPlanned("explained"),
  },
  {
    kind: "proportion",
    id: "patient-worded-goal",
    title: "A goal in the patient’s words",
    from: "D1",
    of: planned,
    counts: "with a goal of the plan in the record",
    better: "more",
    rows: () => ofPlanned("goal"),
  },
  {
    kind: "not measured",
    id: "goal-movement",
    title: "A goal moved",
    from: "D1, H1",
    because: "the record holds how each goal stands today, not how it stood before",
  },
];
