import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sourceWords } from "#app/words/source-words.ts";
import { sourceTypes } from "#clinical/record.ts";
import type { Fault } from "#sandbox/faults.ts";
import { launch, openPractice, type Practice } from "./visit.ts";

const faults: Readonly<Record<string, Fault>> = {
  "500": { kind: "status", status: 500 },
  "403": { kind: "status", status: 403 },
  "an empty body": { kind: "empty" },
  "half a page": { kind: "truncate" },
};

const patient = "one-syndrome";

describe("A source that could not be read", () => {
  let practice: Practice;
  beforeAll(async () => {
    practice = await openPractice();
  });
  afterAll(() => practice.close());

  it.each(sourceTypes)(
    "is named beside what it could change, never told as none: %s",
    async (type) => {
      const page = await practice.newPage();
      for (const [how, fault] of Object.entries(faults)) {
        const path = type === "Patient" ? `/Patient/${patient}` : `/fhir/${type}`;
        practice.ehr.sandbox.faults.order({ when: { path }, fault });
        await launch(page, practice.ehr, patient);
        await page.getByText("The record has been read.").waitFor();
        practice.ehr.sandbox.faults.clear();
        const { name, missing } = sourceWords[type];
        const told = page.locator("section").filter({ has: page.locator("#headline") });
        expect(await told.textContent(), how).toContain(`${name} could not be read`);
        expect(await told.textContent(), how).toContain(missing);
        expect(await page.locator("main").textContent(), how).not.toContain(`${name}: none`);
      }
      await page.context().close();
    },
  );
});
