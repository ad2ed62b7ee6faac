import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/** What a command took, from its start to its end. */
export type Took = {
  readonly code: number | null;
  readonly seconds: number;
  /** Seconds of processors that it used, over all of its threads. */
  readonly cpuSeconds: number;
  /** The most memory that it held; undefined where the system does not tell. */
  readonly peakMegabytes: number | undefined;
  readonly said: string;
};

/** The highest resident memory of a process so far; Linux keeps it. */
const peakOf = (pid: number): number | undefined => {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
};

/** Seconds of processors that all ended children have used; Linux counts them in hundredths. */
const childrenSeconds = (): number => {
  const [, after = ""] = /\) (.*)/.exec(readFileSync("/proc/self/stat", "utf8")) ?? [];
  const fields = after.split(" ");
  return (Number(fields[13]) + Number(fields[14])) / 100;
};

/** Runs Node on a script to its end, and looks ten times a second at the memory that it holds. */
export const runNode = (args: readonly string[], keepOutput = false): Promise<Took> =>
  new Promise((done, failed) => {
    const start = performance.now();
    const cpuBefore = childrenSeconds();
    const child = spawn(process.execPath, args, {
      stdio: ["ignore", keepOutput ? "pipe" : "ignore", "inherit"],
    });
    let said = "";
    let peakMegabytes: number | undefined;
    child.stdout?.on("data", (chunk) => {
      said += chunk;
    });
    const watch = setInterval(() => {
      peakMegabytes = peakOf(child.pid ?? 0) ?? peakMegabytes;
    }, 100);
    child.on("error", failed);
    child.on("close", (code) => {
      clearInterval(watch);
      const seconds = (performance.now() - start) / 1000;
      done({ code, seconds, cpuSeconds: childrenSeconds() - cpuBefore, peakMegabytes, said });
    });
  });
