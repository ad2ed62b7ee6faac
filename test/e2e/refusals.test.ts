import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { allRead, launch, openPractice, type Practice } from "./visit.ts";

describe("What Throughline refuses, in a real browser", () => {
  let practice: Practice;
  beforeAll(async () => {
    practice = await openPractice();
  });
  afterAll(() => practice.close());

  const at = (path: string) => `${practice.ehr.origin}${path}`;
  const told = async (page: Page): Promise<string> => {
    const alert = page.getByRole("alert").first();
    await alert.waitFor();
    return (await alert.textContent()) ?? "";
  };
  const held = () =>
    ["CarePlan", "Goal", "CareTeam", "Task", "QuestionnaireResponse"].map(
      (type) => practice.ehr.sandbox.all(type).length,
    );
  let atFirst: readonly number[];
  beforeEach(() => {
    atFirst = held();
  });
  afterEach(() => {
    practice.ehr.sandbox.faults.clear();
    expect(held(), "nothing was written").toEqual(atFirst);
  });

  it("sends nothing to an issuer that is not on the list, and does not repeat its address", async () => {
    const page = await practice.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(at("/app/launch.html?iss=https://evil.example/fhir&launch=abc"));
    const says = await told(page);
    expect(says).toContain("not on this site’s list, so nothing was sent to it");
    expect(says).not.toContain("evil.example");
    expect(asked.filter((url) => url.includes("evil.example") && !url.startsWith(at("/")))).toEqual(
      [],
    );
  });

  it("says that a launch is missing, and offers to choose a patient instead", async () => {
    const page = await practice.newPage();
    await page.goto(at(`/app/launch.html?iss=${practice.ehr.sandbox.fhirBase}`));
    expect(await told(page)).toContain("without a patient’s record");
    await page.getByRole("button", { name: /choose a patient/ }).click();
    await page
      .getByRole("radio", { name: /Kit Example-New/ })
      .or(page.getByRole("button", { name: /Kit Example-New/ }))
      .first()
      .waitFor();
  });

  it("never lets the address override the configuration", async () => {
    const page = await practice.newPage();
    const handle = practice.ehr.sandbox.launchHandle("almost-empty");
    const extra = "clientId=evil&patientId=high-contact&fhirServiceUrl=https://evil.example/fhir";
    await page.goto(
      at(`/app/launch.html?iss=${practice.ehr.sandbox.fhirBase}&launch=${handle}&${extra}`),
    );
    await page.locator("#resolve-title").waitFor();
    expect(await page.locator("body").textContent()).toContain("Kit Example-New");
  });

  it("uses an answer to a sign-in once only", async () => {
    const page = await practice.newPage();
    let answer = "";
    page.on("request", (request) => {
      if (request.isNavigationRequest() && request.url().includes("code=")) answer = request.url();
    });
    await launch(page, practice.ehr, "almost-empty");
    expect(answer).toContain("state=");
    await page.goto(answer);
    expect(await told(page)).toContain("This sign-in has been used already.");
  });

  it("reads nothing where permission was denied", async () => {
    const page = await practice.newPage();
    await page.goto(at("/record/high-contact/launch?consent=deny"));
    expect(await told(page)).toContain("Permission to read the record was not given");
    expect(await page.locator("body").textContent()).not.toContain("Ada");
  });

  it("stops where the record does not say which patient it is about", async () => {
    const page = await practice.newPage();
    await page.route("**/auth/token", async (route) => {
      const response = await route.fetch();
      const { patient: _, ...rest } = await response.json();
      await route.fulfill({ response, json: rest });
    });
    await page.goto(at("/record/high-contact/launch"));
    expect(await told(page)).toContain("did not say which patient");
  });

  it("calls HTML in place of FHIR unread, never empty", async () => {
    practice.ehr.sandbox.faults.order({ when: { path: "/Observation" }, fault: { kind: "html" } });
    const page = await practice.newPage();
    await launch(page, practice.ehr, "almost-empty");
    await allRead(page);
    expect(await page.locator("#headline").textContent()).toBe("The record does not let us tell");
    await page.getByText("Not everything could be read").waitFor();
  });

  it("shows nothing where an answer holds another patient's entry", async () => {
    const other = practice.ehr.sandbox
      .all("Encounter")
      .find(({ id }) => id?.startsWith("high-contact"));
    practice.ehr.sandbox.faults.order({
      when: { path: "/Encounter" },
      fault: {
        kind: "status",
        status: 200,
        body: { resourceType: "Bundle", type: "searchset", entry: [{ resource: other }] },
      },
    });
    const page = await practice.newPage();
    await page.goto(at("/record/almost-empty/launch"));
    expect(await told(page)).toContain("The record answered about another patient.");
    expect(await page.locator("body").textContent()).not.toContain("Kit Example-New");
  });

  it("offers the plan as text where the record refuses it, and keeps the draft", async () => {
    const page = await practice.newPage();
    await launch(page, practice.ehr, "almost-empty");
    await page.locator("#field-whatMatters").fill("Sleeping through the night");
    await page
      .getByText(/Draft kept/)
      .first()
      .waitFor();
    practice.ehr.sandbox.faults.order({
      when: { method: "POST", path: "/fhir" },
      fault: {
        kind: "status",
        status: 422,
        body: {
          resourceType: "OperationOutcome",
          issue: [{ severity: "error", code: "business-rule", details: { text: "No care plans" } }],
        },
      },
    });
    await page.getByRole("button", { name: "Check as a draft" }).click();
    await page.getByRole("button", { name: "Save draft to the record" }).click();
    expect(await told(page)).toContain("The record refused the plan: No care plans.");
    expect(await page.locator("body").textContent()).toContain("Sleeping through the night");
    await page.getByRole("button", { name: /copy/i }).first().waitFor();
    await page.reload();
    await page.locator("#field-whatMatters").waitFor();
    await expect
      .poll(() => page.locator("#field-whatMatters").inputValue())
      .toBe("Sleeping through the night");
  });
});
