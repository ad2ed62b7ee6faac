import type { FhirResource } from "fhir/r4";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { toPlanBundle } from "#fhir/to-plan-bundle.ts";
import { type ServerShape, serverShapes } from "#sandbox/shape/server-shape.ts";
import { compileStories } from "../../fixtures/index.ts";
import { everyCase } from "../every-case.ts";
import { answers, record, stored } from "../fhir/answers-to-plan.ts";
import { openBrowser } from "./browser.ts";
import { attestSafety, fillPlan, planSaved, saveActive, words } from "./fill-plan.ts";
import { allRead, asOf, launch, openPractice, type Practice } from "./visit.ts";

const patient = "high-contact";
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
let practice: Practice | undefined;
afterEach(() => practice?.close());

/** What another road here meets too, save for its last step. */
const inFull = it.runIf(everyCase);

type Begun = { readonly page: Page; readonly at: Practice };

/** The person's record, at a practice that serves it like this. */
const open = async (shape: ServerShape, resources?: readonly FhirResource[]): Promise<Begun> => {
  const at = await openPractice(
    { sandbox: { shape }, ...(resources === undefined ? {} : { resources }) },
    browser,
  );
  practice = at;
  const page = await at.newPage();
  await launch(page, at.ehr, patient);
  return { page, at };
};

/** A filled plan. */
const begin = async (shape: ServerShape): Promise<Begun> => {
  const begun = await open(shape);
  await attestSafety(begun.page);
  await fillPlan(begun.page);
  return begun;
};

/** A record that holds a plan already. */
const withPlan = (): Promise<Begun> => {
  const { encounter: _, ...agreed } = answers;
  return open(serverShapes.hapi, [
    ...(compileStories(asOf) as readonly FhirResource[]),
    ...stored(toPlanBundle(agreed, record)),
  ]);
};

const statusesOf = (at: Practice, type: string) =>
  at.ehr.sandbox
    .all(type)
    .filter((one) => JSON.stringify(one).includes("throughline.example/id"))
    .filter((one) => JSON.stringify(one).includes(`Patient/${patient}"`))
    .map((one) => (one as { status?: string }).status);

const turn = async (page: Page, choice: string, because?: string): Promise<void> => {
  await page.getByText(/Hold, end or replace this plan/).click();
  await page.getByLabel(choice).check();
  if (because !== undefined) await page.locator("#turn-because").fill(because);
  await page.getByRole("button", { name: "Check what will be written" }).click();
  await page.getByRole("button", { name: "Save to the record" }).click();
  await planSaved(page);
};

describe("The roads of a plan into the record, in a real browser", () => {
  it("part by part where the record takes no transaction, told before and after", async () => {
    const { page, at } = await begin(serverShapes["batch-service"]);
    await page.getByRole("button", { name: "Check the plan" }).click();
    await page.getByText(/This record takes the parts one by one/).waitFor();
    await page.getByRole("button", { name: "Save to the record" }).click();
    await planSaved(page);
    await page.getByText(/The parts were saved one by one/).waitFor();
    expect(statusesOf(at, "CarePlan")).toEqual(["active"]);
  });

  inFull(
    "as a document where the record takes no plan, found and revised at the next launch",
    async () => {
      const { page, at } = await begin(serverShapes.epic);
      await page.getByRole("button", { name: "Check the plan" }).click();
      await page.getByText(/The plan will be saved as a document/).waitFor();
      await page.getByRole("button", { name: "Save to the record" }).click();
      await planSaved(page);
      await page.getByText(/Saved as a document/).waitFor();
      expect(statusesOf(at, "CarePlan")).toEqual([]);
      expect(statusesOf(at, "DocumentReference")).toEqual(["current"]);
      await launch(page, at.ehr, patient);
      await page.getByText("You are revising the plan in the record").waitFor();
      await expect
        .poll(() => page.locator("#field-whatMatters").inputValue())
        .toBe(words.whatMatters);
    },
  );

  it("as a document with the plan as data where the record keeps no answers either", async () => {
    const { page, at } = await begin(serverShapes.oracle);
    await page.getByRole("button", { name: "Check the plan" }).click();
    await page
      .getByText(/The same plan as data, so that Throughline can show and revise it/)
      .waitFor();
    await page.getByText(/will find the plan again at the next launch, and ask again/).waitFor();
    await page.getByRole("button", { name: "Save to the record" }).click();
    await planSaved(page);
    await page.getByText(/put the review in the practice’s own recall/).waitFor();
    expect(statusesOf(at, "QuestionnaireResponse")).toEqual([]);
    await launch(page, at.ehr, patient);
    await page.getByText("You are revising the plan in the record").waitFor();
    await expect
      .poll(() => page.locator("#field-whatMatters").inputValue())
      .toBe(words.whatMatters);
  });

  it("as text to copy where the record takes nothing", async () => {
    const { page, at } = await begin({ ...serverShapes.epic, takes: {} });
    await page.getByRole("button", { name: "Check the plan" }).click();
    await page.getByText(/Nothing can be saved here/).waitFor();
    expect(await page.getByRole("button", { name: "Save to the record" }).count()).toBe(0);
    await page.getByText("The plan as text, to copy").click();
    expect(await page.locator("#plan-as-text").inputValue()).toContain(words.nextStep);
    expect(statusesOf(at, "DocumentReference")).toEqual([]);
  });
});

describe("The life of a plan, in a real browser", () => {
  it("ends with how it ends, and the next launch begins a new one", async () => {
    const { page, at } = await begin(serverShapes.hapi);
    await saveActive(page);
    await planSaved(page);
    await launch(page, at.ehr, patient);
    await turn(page, "End it", "One booster visit in spring; ring any time.");
    expect(statusesOf(at, "CarePlan")).toEqual(["completed"]);
    expect(statusesOf(at, "Task")).toEqual(["cancelled"]);
    await launch(page, at.ehr, patient);
    await page
      .getByRole("button", { name: /^Check (the plan|as a draft)$/ })
      .first()
      .waitFor();
    await allRead(page);
    expect(await page.getByText("You are revising the plan in the record").count()).toBe(0);
  });

  inFull("is taken back at once where it is in the wrong record", async () => {
    const { page, at } = await withPlan();
    await turn(page, "It is in the wrong record");
    for (const type of ["CarePlan", "Task", "CareTeam", "QuestionnaireResponse"])
      expect(statusesOf(at, type), type).toEqual(["entered-in-error"]);
  });

  it("gives way to a new agreement that names it", async () => {
    const { page, at } = await withPlan();
    await page.getByText(/Hold, end or replace this plan/).click();
    await page.getByLabel("Make a new agreement").check();
    await page.getByRole("button", { name: "Begin the new agreement" }).click();
    await page.getByText(/You are writing a new agreement/).waitFor();
    await attestSafety(page);
    await fillPlan(page);
    await saveActive(page);
    await planSaved(page);
    expect(statusesOf(at, "CarePlan").toSorted()).toEqual(["active", "completed"]);
    const plans = at.ehr.sandbox.all("CarePlan") as readonly { id: string; replaces?: unknown[] }[];
    expect(plans.filter(({ replaces }) => replaces?.length === 1)).toHaveLength(1);
  });
});
