import { openVisit, type Visit } from "#app/visit.ts";
import type { PatientRecord } from "#clinical/record.ts";
import type { Example } from "./example.ts";
import { people } from "./people.ts";
import { bench } from "./ports.ts";
import { timelineExamples } from "./timelines.ts";

const recordOf = ({ person }: Example): PatientRecord | undefined => {
  if (person === undefined) return undefined;
  const record = people[person] ?? timelineExamples[person]?.record;
  if (record === undefined) throw new Error(`nobody is called ${person}`);
  return record;
};

const faultOf = ({ step }: Example) => (typeof step === "object" ? step : undefined);

/** From the words to what would be written: of a new plan, or of what becomes of the one in the record. */
const show = async ({ filing }: Visit, { change, held }: Example): Promise<void> =>
  change === undefined || held === undefined ? filing.show("active") : filing.turn(change, held);

/** Opens the visit of an example, and takes its plan as far as the example has it. */
export const openExample = async (example: Example): Promise<Visit> => {
  const { draft, held: existing, face, given, secondsLeft, step } = example;
  const held = bench(recordOf(example), {
    ...given,
    ...(draft === undefined ? {} : { draft }),
    ...(existing === undefined ? {} : { existing }),
    ...(face === undefined ? {} : { face }),
  });
  if (secondsLeft !== undefined) held.secondsLeft.value = secondsLeft;
  const fault = faultOf(example);
  if (fault !== undefined) held.faults.push(fault);
  const visit = openVisit(held.ports);
  // The draft is found in its own time.
  await new Promise((done) => setTimeout(done));
  if (step !== undefined) await show(visit, example);
  if (step !== undefined && step !== "preview") await visit.filing.save();
  return visit;
};
