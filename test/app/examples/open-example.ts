import { openVisit, type Visit } from "#app/visit.ts";
import type { Example } from "./examples.ts";
import { people } from "./people.ts";
import { bench } from "./ports.ts";

const faultOf = ({ step }: Example) => (typeof step === "object" ? step : undefined);

/** Opens the visit of an example, and takes its plan as far as the example has it. */
export const openExample = async (example: Example): Promise<Visit> => {
  const { person, draft, face, secondsLeft } = example;
  const record = person === undefined ? undefined : people[person];
  if (person !== undefined && record === undefined) throw new Error(`nobody is called ${person}`);
  const held = bench(record, {
    ...(draft === undefined ? {} : { draft }),
    ...(face === undefined ? {} : { face }),
  });
  if (secondsLeft !== undefined) held.secondsLeft.value = secondsLeft;
  const fault = faultOf(example);
  if (fault !== undefined) held.faults.push(fault);
  const visit = openVisit(held.ports);
  // The draft is found in its own time.
  await new Promise((done) => setTimeout(done));
  if (example.step !== undefined) await visit.filing.show("active");
  if (example.step !== undefined && example.step !== "preview") await visit.filing.save();
  return visit;
};
