import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sourceWords } from "#app/words/source-words.ts";
import { type SourceType, sourceTypes } from "#clinical/record.ts";
import type { Fault } from "#sandbox/faults.ts";
import { everyCase } from "../every-case.ts";
import { allRead, launch, openPractice, type Practice } from "./visit.ts";

const faults: Readonly<Record<string, Fault>> = {
  "500": { kind: "status", status: 500 },
  "403": { kind: "status", status: 403 },
  "an empty body": { kind: "empty" },
  "half a page": { kind: "truncate" },
};

const patient = "one-syndrome";

/** Every source failing alone, or sixteen at once so that after four launches each has failed in each way. */
const rounds: readonly (readonly [name: string, failing: ReadonlyMap<SourceType, string>])[] =
  everyCase
    ? sourceTypes.flatMap((type) =>
        Object.keys(faults).map((how) => [`${type}: ${how}`, new Map([[type, how]])] as const),
      )
    : Object.keys(faults).map((_, round, ways) => [
        `all of them, turn ${round + 1}`,
        new Map(sourceTypes.map((type, nth) => [type, ways[(nth + round) % ways.length] ?? ""])),
      ]);

describe("A source that could not be read", () => {
  let practice: Practice;
  beforeAll(async () => {
    practice = await openPractice();
  });
  afterAll(() => practice.close());

  it.each(rounds)(
    "is named beside what it could change, never told as none: %s",
    async (_, failing) => {
      const page = await practice.newPage();
      for (const [type, how] of failing) {
        const path = type === "Patient" ? `/Patient/${patient}` : `/fhir/${type}`;
        const fault = faults[how];
        if (fault) practice.ehr.sandbox.faults.order({ when: { path }, fault });
      }
      await launch(page, practice.ehr, patient);
      await allRead(page);
      practice.ehr.sandbox.faults.clear();
      const told = page.locator("section").filter({ has: page.locator("#headline") });
      const [ofHeadline, ofAll] = [
        await told.textContent(),
        await page.locator("main").textContent(),
      ];
      for (const [type, how] of failing) {
        const { name, missing } = sourceWords[type];
        expect(ofHeadline, how).toContain(`${name} could not be read`);
        expect(ofHeadline, how).toContain(missing);
        expect(ofAll, how).not.toContain(`${name}: none`);
      }
      await page.context().close();
    },
  );
});
