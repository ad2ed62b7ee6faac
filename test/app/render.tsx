// The parts that the screen fetches later are read here, so that no test waits for them to be compiled.
import "#app/checklist/checklist-panel.tsx";
import "#app/pattern/pattern-section.tsx";
import "#app/pattern/put-aside.tsx";
import "#app/plan/plan-panel.tsx";
import "#app/timeline/timeline.tsx";
import { cleanup, configure, render, screen } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { afterEach } from "vitest";
import { Screen } from "#app/screen.tsx";
import { openVisit, type Visit } from "#app/visit.ts";
import type { PatientRecord } from "#clinical/record.ts";
import { type Bench, bench } from "./examples/ports.ts";

configure({ asyncUtilTimeout: 10_000 });
afterEach(cleanup);

/** The app open on a record, with a GP to act on it. */
export const openApp = (
  record: PatientRecord | undefined,
  given: Parameters<typeof bench>[1] = {},
): Bench & { readonly visit: Visit; readonly gp: ReturnType<typeof userEvent.setup> } => {
  const held = bench(record, given);
  const visit = openVisit(held.ports);
  render(<Screen visit={visit} />);
  return { ...held, visit, gp: userEvent.setup() };
};

export { screen };
