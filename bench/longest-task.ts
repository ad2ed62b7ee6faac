import type { CDPSession } from "playwright-core";

type TraceEvent = {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ph: string;
  readonly dur?: number;
  /** Its time on the processor. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
};

const categories = ["toplevel", "disabled-by-default-devtools.timeline", "__metadata"];

/** How long the longest task took on the clock, and the longest on the processor: a busy machine stretches the first; ms. */
export type Longest = { readonly clock: number; readonly processor: number };

/** The tasks of main threads of pages. */
const tasksIn = (events: readonly TraceEvent[]): readonly TraceEvent[] => {
  const main = new Set(
    events
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return events.filter(
    ({ name, ph, pid, tid }) => /RunTask$/.test(name) && ph === "X" && main.has(`${pid} ${tid}`),
  );
};

/** The longest task of the page's main thread while the work is done. */
export const longestTask = async (cdp: CDPSession, work: () => Promise<void>): Promise<Longest> => {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: readonly object[] }): void => {
    events.push(...(value as readonly TraceEvent[]));
  };
  cdp.on("Tracing.dataCollected", collect);
  await cdp.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: categories },
  });
  await work();
  const complete = new Promise<void>((done) => cdp.once("Tracing.tracingComplete", () => done()));
  await cdp.send("Tracing.end");
  await complete;
  cdp.off("Tracing.dataCollected", collect);
  const tasks = tasksIn(events);
  if (tasks.length === 0) throw new Error("the bench cannot be trusted: no task was seen");
  return {
    clock: Math.max(...tasks.map(({ dur = 0 }) => dur)) / 1000,
    processor: Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000,
  };
};
