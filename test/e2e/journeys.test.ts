import type { CarePlan, FhirResource, Goal, Observation } from "fhir/r4";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answers } from "#clinical/answers.ts";
import { day } from "#clinical/day.ts";
import { toPlanBundle } from "#fhir/to-plan-bundle.ts";
import { compileStories } from "../../fixtures/index.ts";
import example from "../../fixtures/service-directory.example.json";
import { answers, record, stored } from "../fhir/answers-to-plan.ts";
import { attestSafety, fillPlan, planSaved, saveActive } from "./fill-plan.ts";
import { asOf, launch, openPractice, type Practice } from "./visit.ts";

const { encounter: _, ...base } = answers;
/** A plan of seven weeks ago whose review is due. */
const agreed: Answers = {
  ...base,
  at: "2026-10-01T10:00:00+01:00",
  plan: { ...base.plan, agreedOn: day("2026-10-01"), reviewOn: day("2026-11-15") },
};
const risen: Observation = {
  resourceType: "Observation",
  id: "phq-9-risen",
  status: "final",
  code: { coding: [{ system: "http://loinc.org", code: "44261-6" }], text: "PHQ-9 total" },
  subject: { reference: "Patient/high-contact" },
  effectiveDateTime: "2026-11-20",
  valueInteger: 17,
};

describe("Journeys of a plan, in a real browser against the embedded EHR", () => {
  let practice: Practice;
  beforeAll(async () => {
    practice = await openPractice({
      directory: example,
      resources: [
        ...(compileStories(asOf) as readonly FhirResource[]),
        ...stored(toPlanBundle(agreed, record)),
        risen,
      ],
    });
  });
  afterAll(() => practice.close());
  const ofPatient = <T extends FhirResource>(type: T["resourceType"], patient: string) =>
    practice.ehr.sandbox
      .all(type)
      .filter((one) => JSON.stringify(one).includes(`Patient/${patient}"`)) as unknown as T[];

  it("a review with a worse score says so, and makes the same plan smaller", async () => {
    const page = await practice.newPage();
    await launch(page, practice.ehr, "high-contact");
    await page.getByText("the review of this plan was set for 15 November 2026").waitFor();
    const checklist = page.locator("#checklist");
    await checklist.getByText("A score has clearly risen since the plan began").waitFor();

    await page.getByText("Scores, and how they change").click();
    await page.getByLabel("Take a score today").selectOption("phq-9");
    await page.getByRole("spinbutton", { name: /PHQ-9 total/ }).fill("18");
    await page.getByLabel(/Item 9/).selectOption("0");
    await page
      .getByText(/Worse by more than measurement error explains/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Check the scores" }).click();
    await page.getByRole("button", { name: "Save the scores to the record" }).click();
    await page.getByText(/Saved to the record: Observation/).waitFor();

    await page.locator("details.tl-plan-section > summary", { hasText: "My goals" }).click();
    await page.getByLabel("So far").first().selectOption("worsening");
    await checklist.getByText("A goal has become harder").waitFor();
    await page
      .locator("details.tl-plan-section > summary", { hasText: "Review and ending" })
      .click();
    await page.locator("#field-reviewOn").fill("2026-12-13");
    await attestSafety(page);
    await saveActive(page);
    await planSaved(page);

    const plans = ofPatient<CarePlan>("CarePlan", "high-contact");
    expect(plans.map(({ status, period }) => [status, period?.start, period?.end])).toEqual([
      ["active", "2026-10-01", "2026-12-13"],
    ]);
    const achieved = ofPatient<Goal>("Goal", "high-contact").flatMap(
      ({ achievementStatus }) => achievementStatus?.coding?.[0]?.code ?? [],
    );
    expect(achieved).toContain("worsening");
  });

  it("on the ME/CFS track offers, writes and hands over nothing that raises activity", async () => {
    const page = await practice.newPage();
    await launch(page, practice.ehr, "me-cfs");
    await attestSafety(page);
    await fillPlan(page);
    await page.locator("#field-nextStep").fill("Rest before and after the school run");
    const form = page.locator("#plan");
    expect(await form.getByRole("checkbox", { name: /Energy/i }).count()).toBe(1);
    for (const name of [/Gentle movement/i, /Pacing/i])
      expect(await form.getByRole("checkbox", { name }).count(), String(name)).toBe(0);
    expect(
      await page.getByLabel("Look at an explanation").locator("option[value=X06]").count(),
    ).toBe(0);
    expect(await form.getByRole("button", { name: /exercise|movement/i }).count()).toBe(0);
    await form.getByRole("checkbox", { name: /Energy/i }).check();
    await page.getByText("The patient’s copy: what they will read").click();
    const copy = page.getByRole("article", { name: "The patient’s copy" });
    await copy.waitFor();
    expect(await copy.textContent()).not.toMatch(/gentle movement|do a little more|step up/i);
    await saveActive(page);
    await planSaved(page);
    const plans = ofPatient<CarePlan>("CarePlan", "me-cfs");
    expect(plans.map(({ status }) => status)).toEqual(["active"]);
    expect(JSON.stringify(plans)).toContain("energy");
    expect(JSON.stringify(plans)).not.toMatch(/gentle-movement|activity-pacing/);
  });

  it("a pattern put aside is kept with its reason, and the next launch says so", async () => {
    const page = await practice.newPage();
    await launch(page, practice.ehr, "mss3");
    await page.getByText(/^Put this aside/).click();
    await page.getByRole("radio", { name: /already under review/i }).check();
    await page.locator("#aside-note").fill("Rheumatology, in January");
    await page.getByRole("button", { name: "Check what will be kept" }).click();
    await page.getByRole("button", { name: "Keep this in the record" }).click();
    await page.getByText(/Saved to the record: QuestionnaireResponse/).waitFor();
    await launch(page, practice.ehr, "mss3");
    await page.getByText(/Put aside on 22 November 2026: .*\(Rheumatology, in January\)/).waitFor();
  });
});
