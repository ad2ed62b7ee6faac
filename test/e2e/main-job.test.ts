import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attestSafety, fillPlan, planSaved, saveActive, words } from "./fill-plan.ts";
import { allRead, launch, openPractice, type Practice } from "./visit.ts";

type Identifier = { readonly system: string; readonly value: string };
type Identified = {
  readonly resourceType: string;
  readonly identifier?: Identifier | readonly Identifier[];
};

const nameOf = ({ identifier }: Pick<Identified, "identifier">) =>
  [identifier].flat().map((one) => `${one?.system}|${one?.value}`);

describe("The main job, in a real browser against the embedded EHR", () => {
  let practice: Practice;
  beforeAll(async () => {
    practice = await openPractice();
  });
  afterAll(() => practice.close());

  const plansOf = (patient: string) =>
    practice.ehr.sandbox
      .all("CarePlan")
      .filter((plan) => JSON.stringify(plan).includes(`Patient/${patient}`));

  it("goes from the record to a saved plan, which the record shows and the next launch revises", async () => {
    const page = await practice.newPage();
    await launch(page, practice.ehr, "high-contact");
    await page.getByRole("heading", { name: "Repeated visits: time to rethink" }).waitFor();

    await attestSafety(page);
    await page
      .getByRole("heading", { name: "Possible pattern of persistent physical symptoms" })
      .waitFor();
    await fillPlan(page);
    await page.getByRole("button", { name: "Check the plan" }).click();
    await page.getByRole("button", { name: "Save to the record" }).waitFor();
    const folds = await page.getByText(/^Exactly as sent/).all();
    const shown = page.locator(".tl-code");
    expect(await shown.count()).toBe(0); // folded until asked for
    for (const fold of folds) await fold.click();
    await expect.poll(() => shown.count()).toBe(folds.length);
    const sent = (await shown.allTextContents()).map((text) => JSON.parse(text) as Identified);
    await page.getByRole("button", { name: "Save to the record" }).click();
    await planSaved(page);

    expect(sent.map(({ resourceType }) => resourceType)).toContain("CarePlan");
    expect(await page.getByText("Not everything is as it was shown").count()).toBe(0);
    expect(plansOf("high-contact")).toHaveLength(1);
    for (const { resourceType, ...shown } of sent) {
      const stored = practice.ehr.sandbox.all(resourceType) as readonly Identified[];
      const same = stored.filter((one) => isDeepStrictEqual(nameOf(one), nameOf(shown)));
      expect(same, `the ${resourceType} that was shown`).toHaveLength(1);
    }

    await page.goto(`${practice.ehr.origin}/record/high-contact`);
    const record = await page.locator("main").textContent();
    expect(record).toContain(words.whatMatters);
    expect(record).toContain("<three years ago> & the headaches stayed");

    await launch(page, practice.ehr, "high-contact");
    await page.getByText("You are revising the plan in the record").waitFor();
    await page
      .getByRole("heading", { name: "Possible pattern of persistent physical symptoms" })
      .waitFor();
    await page.locator("details.tl-plan-section").first().waitFor();
    await expect
      .poll(() => page.locator("#field-whatMatters").inputValue())
      .toBe(words.whatMatters);
  });

  it("keeps every word when the session ends mid-plan, and gives them back at the next launch", async () => {
    const page = await practice.newPage();
    await launch(page, practice.ehr, "mss3");
    await attestSafety(page);
    await fillPlan(page);
    await page
      .getByText(/Draft kept/)
      .first()
      .waitFor();
    practice.ehr.sandbox.endSessions();
    await saveActive(page);
    await page.getByText("Your session has ended. Your draft is kept.").waitFor();
    expect(plansOf("mss3")).toHaveLength(0);

    await launch(page, practice.ehr, "mss3");
    await page.locator("#field-whatMatters").waitFor();
    await expect
      .poll(() => page.locator("#field-whatMatters").inputValue())
      .toBe(words.whatMatters);
    await saveActive(page);
    await planSaved(page);
    expect(plansOf("mss3")).toHaveLength(1);
  });

  it("says who changed a plan meanwhile, keeps the draft, and saves on the newer version", async () => {
    const first = await practice.newPage();
    await launch(first, practice.ehr, "one-syndrome");
    await attestSafety(first);
    await fillPlan(first);
    await saveActive(first);
    await planSaved(first);

    await launch(first, practice.ehr, "one-syndrome");
    await first.getByText("You are revising the plan in the record").waitFor();
    await first.locator("#field-whatMatters").fill("Reading to Sam at night");

    const second = await practice.newPage();
    await launch(second, practice.ehr, "one-syndrome");
    await second.getByText("You are revising the plan in the record").waitFor();
    await second.locator("#field-whatMatters").fill("Walking to school with Sam");
    await saveActive(second);
    await planSaved(second);

    await saveActive(first);
    await first.getByText("Someone changed this plan since you opened it.").waitFor();
    await first.getByRole("button", { name: "Read the record again and keep my draft" }).click();
    await expect
      .poll(() => first.locator("#field-whatMatters").inputValue())
      .toBe("Reading to Sam at night");
    await saveActive(first);
    await planSaved(first);
    expect(plansOf("one-syndrome")).toHaveLength(1);
    expect(JSON.stringify(plansOf("one-syndrome"))).toContain("Reading to Sam at night");
  });

  it("says what is missing, and never that there is none of it, when two sources fail", async () => {
    const { faults } = practice.ehr.sandbox;
    faults.order({ when: { path: "/Observation" }, fault: { kind: "status", status: 500 } });
    faults.order({ when: { path: "/ServiceRequest" }, fault: { kind: "status", status: 403 } });
    const page = await practice.newPage();
    await launch(page, practice.ehr, "almost-empty");
    await allRead(page);
    faults.clear();
    expect(await page.locator("#headline").textContent()).toBe("The record does not let us tell");
    const callout = await page
      .getByText("Not everything could be read")
      .locator("..")
      .textContent();
    expect(callout).toMatch(/Observation|results/i);
    expect(callout).toMatch(/ServiceRequest|referrals/i);
  });
});
