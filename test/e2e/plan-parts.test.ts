import type { FhirResource } from "fhir/r4";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { phq15 } from "#clinical/instruments/phq-15.ts";
import { compileStories } from "../../fixtures/index.ts";
import example from "../../fixtures/service-directory.example.json";
import { inTurn } from "../every-case.ts";
import { attestSafety, fillPlan } from "./fill-plan.ts";
import { violations } from "./violations.ts";
import { asOf, launch, openPractice, type Practice } from "./visit.ts";

const today = "2026-11-22";

/** A questionnaire of the practice’s own, with words that are nobody’s but this test’s. */
const ourForm: FhirResource = {
  resourceType: "Questionnaire",
  id: "our-phq-15",
  status: "active",
  title: "Our own form",
  code: [{ system: "http://loinc.org", code: "69728-4" }],
  item: (phq15.items ?? []).map(({ code }, at) => ({
    linkId: code,
    type: "choice" as const,
    text: `Example question ${at + 1}`,
    answerOption: (phq15.answers ?? []).map((answer) => ({
      valueCoding: {
        system: "http://loinc.org",
        code: answer.code,
        display: `Example ${answer.score}`,
      },
    })),
  })),
};

describe("Scores, explanations and referrals, in a real browser against the embedded EHR", () => {
  let practice: Practice;
  beforeAll(async () => {
    practice = await openPractice({
      directory: example,
      resources: [...(compileStories(asOf) as readonly FhirResource[]), ourForm],
    });
  });
  afterAll(() => practice.close());
  const stored = (type: string) =>
    practice.ehr.sandbox
      .all(type)
      .filter((one) => JSON.stringify(one).includes("https://throughline.example/id/"));

  it.each(inTurn([1280, 400], 2))(
    "hold to WCAG 2.2 A and AA while they are filled in, %i wide",
    async (width) => {
      const page = await practice.newPage();
      await page.setViewportSize({ width, height: 900 });
      await launch(page, practice.ehr, "high-contact");
      await attestSafety(page);
      await fillPlan(page);
      await page.getByText("Scores, and how they change").click();
      await page.getByLabel("Take a score today").selectOption("phq-9");
      await page.getByRole("spinbutton", { name: /PHQ-9 total/ }).fill("14");
      await page.getByLabel(/Item 9/).selectOption("1");
      await page.getByText("Item 9 is above zero: ask now").waitFor();
      await page.getByLabel("Look at an explanation").selectOption("X05");
      await page.getByRole("button", { name: "+ Example pain management service" }).click();
      const covered = page.getByText(/^What this covers/);
      await covered.first().waitFor();
      for (const one of await covered.all()) await one.click();
      await page.locator("#field-whatMatters").fill("She denies that it is stress.");
      expect(await violations(page)).toEqual([]);
    },
  );

  it("fill in the practice’s own form, word for word, where the server has it", async () => {
    const page = await practice.newPage();
    await launch(page, practice.ehr, "high-contact");
    await page.getByText("Scores, and how they change").click();
    await page.getByLabel("Take a score today").selectOption("phq-15");
    await page.getByText("Our own form").waitFor();
    const questions = page.getByRole("group", { name: /Example question/ });
    await expect.poll(() => questions.count()).toBe(15);
    for (const question of await questions.all())
      await question.getByRole("radio", { name: "Example 1" }).check();
    await page.getByText("Total 15.").waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it("write a score and a request once each, and the next launch reads the score", async () => {
    const page = await practice.newPage();
    await launch(page, practice.ehr, "high-contact");
    await attestSafety(page);
    await page.getByText("Scores, and how they change").click();
    await page.getByLabel("Take a score today").selectOption("gad-7");
    await page.getByRole("spinbutton", { name: /GAD-7 total/ }).fill("12");
    await page.getByRole("button", { name: "Check the scores" }).click();
    await page.getByRole("button", { name: "Save the scores to the record" }).click();
    await page.getByText(/Saved to the record: Observation/).waitFor();
    expect(stored("Observation")).toHaveLength(1);

    await fillPlan(page);
    await page.getByRole("button", { name: "+ Example pain management service" }).click();
    await page.getByLabel("What the patient chose").selectOption("yes");
    for (const name of [
      "Heard first, and believed",
      "No surprise: who, and why",
      "Plain about the practical side",
    ])
      await page.getByRole("checkbox", { name }).check();
    await page.getByLabel("Had it in writing on").fill(today);
    await page.getByRole("button", { name: "Check the requests" }).click();
    await page
      .getByText("The explanation already given", { exact: false })
      .or(page.getByText(/Request: Example pain/))
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Send the requests to the record" }).click();
    await page.getByText(/Saved to the record: ServiceRequest/).waitFor();
    for (const type of ["ServiceRequest", "Communication"])
      expect(stored(type), type).toHaveLength(1);

    await launch(page, practice.ehr, "high-contact");
    await page.getByText("Scores, and how they change").click();
    await page.getByText(/^12 on 22 November 2026/).waitFor();
  });
});
