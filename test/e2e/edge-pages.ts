import type { Disposable, Page } from "playwright-core";
import { allRead, launch, type Practice } from "./visit.ts";

type Opens = (page: Page, practice: Practice) => Promise<void>;

const at = ({ ehr }: Practice, path: string): string => `${ehr.origin}${path}`;

/** Goes there, and waits until something is said. */
const told = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  await page.getByRole("alert").first().waitFor();
};

/** What the token’s answer holds, changed on its way. */
const tokenWith = (
  page: Page,
  changed: (answer: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>,
): Promise<Disposable> =>
  page.route("**/auth/token", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: changed(await response.json()) });
  });

/** The pages before, beside and after a visit, each with the way to it. */
export const edgePages: readonly (readonly [name: string, opens: Opens])[] = [
  ["opened without a launch", (page, practice) => told(page, at(practice, "/app/launch.html"))],
  [
    "launched from a record that is not on the list",
    (page, practice) =>
      told(page, at(practice, "/app/launch.html?iss=https://evil.example/fhir&launch=abc")),
  ],
  [
    "not allowed to read",
    (page, practice) => told(page, at(practice, "/record/high-contact/launch?consent=deny")),
  ],
  [
    "launched without a patient",
    async (page, practice) => {
      await tokenWith(page, ({ patient: _, ...rest }) => rest);
      await told(page, at(practice, "/record/high-contact/launch"));
    },
  ],
  [
    "the record does not answer",
    async (page, practice) => {
      await page.route("**/fhir/*?patient=*", (route) => route.abort());
      await page.route("**/fhir/Patient/*", (route) => route.abort());
      await page.goto(at(practice, "/record/high-contact/launch"));
      await page.getByRole("button", { name: "Try again" }).waitFor();
    },
  ],
  [
    "the session is over",
    async (page, practice) => {
      await tokenWith(page, ({ refresh_token: _, ...rest }) => ({ ...rest, expires_in: 1 }));
      await page.goto(at(practice, "/record/high-contact/launch"));
      await page.getByText("Your session has ended.").first().waitFor();
    },
  ],
  [
    "a source failed",
    async (page, practice) => {
      const { faults } = practice.ehr.sandbox;
      faults.order({ when: { path: "/Observation" }, fault: { kind: "status", status: 500 } });
      await launch(page, practice.ehr, "almost-empty");
      await allRead(page);
      faults.clear();
    },
  ],
  [
    "signed out",
    async (page, practice) => {
      await launch(page, practice.ehr, "almost-empty");
      await page.getByRole("button", { name: /^Sign out/ }).click();
      await page.getByText("You have signed out").waitFor();
    },
  ],
  [
    "a bug was caught",
    async (page, practice) => {
      await launch(page, practice.ehr, "almost-empty");
      await page.evaluate(() => void setTimeout(() => Promise.reject(new Error("made to fail"))));
      await page.getByText("Throughline has stopped").waitFor();
    },
  ],
  [
    "the demonstration, its people",
    async (page, practice) => {
      await page.goto(at(practice, "/app/demo.html"));
      await page.getByRole("heading", { name: "Choose a person" }).waitFor();
    },
  ],
  [
    "the demonstration, one of them",
    async (page, practice) => {
      await page.goto(at(practice, "/app/demo.html#high-contact"));
      await allRead(page);
    },
  ],
  [
    "the demonstration, for both",
    async (page, practice) => {
      await page.goto(at(practice, "/app/demo.html#high-contact"));
      await page.locator("#resolve-title").waitFor();
      await page.keyboard.press("F2");
      await page.getByRole("heading", { name: "What happens next" }).waitFor();
    },
  ],
];
