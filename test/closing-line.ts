import type { Reporter } from "vitest/node";

/** Ends a run with what its tests measured (their notes), then `N passed, N failed, N skipped`, the line that other programs read. */
export const closingLine: Reporter = {
  onTestRunEnd(modules, unhandledErrors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const brokenModules = modules.filter((module) => module.errors().length > 0).length;
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const failed = count("failed") + brokenModules + unhandledErrors.length;
    const notes = tests.flatMap((test) => test.annotations().map(({ message }) => `  ${message}`));
    process.stdout.write(
      `\n${notes.map((note) => `${note}\n`).join("")}${count("passed")} passed, ${failed} failed, ${count("skipped")} skipped\n`,
    );
  },
};
