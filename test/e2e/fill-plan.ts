import type { Page } from "playwright-core";
import { allRead } from "./visit.ts";

/** What the patient and the GP say in the journeys; every needed field and no more. */
export const words = {
  whatMatters: "Being able to play with Sam again",
  story: "It began after the move <three years ago> & the headaches stayed",
  whatIThink: "Not sure",
  redFlagsChecked: "Weight, bleeding, new weakness: none of these today",
  nextStep: "A ten minute walk after lunch, if the day allows",
  testAgainIf: "New bleeding, weight loss, or a fever that stays",
  comeBackSoonerIf: "A headache unlike any before",
  whatHelps: "A dark room and an early night",
  whatShouldHappen: "Ring the practice and ask for Dr Cedar",
} as const;

const openEverySection = async (page: Page): Promise<void> => {
  const sections = page.locator("details.tl-plan-section");
  await sections.first().waitFor();
  await sections.evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });
};

const fill = (page: Page, key: string, text: string): Promise<void> =>
  page.locator(`#field-${key}`).fill(text);

/** Types every needed field, as a GP would who goes from the top to the bottom. */
export const fillPlan = async (page: Page): Promise<void> => {
  await openEverySection(page);
  await fill(page, "whatMatters", words.whatMatters);
  await fill(page, "story", words.story);
  await fill(page, "symptoms", "Headaches that come most days");
  await fill(page, "whatIThink", words.whatIThink);
  await page.locator("#field-reReview").check();
  await fill(page, "redFlagsChecked", words.redFlagsChecked);
  await page.locator("#field-explanationStatus").check();
  await fill(page, "goals", "Play with Sam twice a week");
  await fill(page, "nextStep", words.nextStep);
  await fill(page, "appointmentEveryWeeks", "6");
  await fill(page, "testAgainIf", words.testAgainIf);
  await fill(page, "comeBackSoonerIf", words.comeBackSoonerIf);
  await fill(page, "whatHelps", words.whatHelps);
  await fill(page, "whatShouldHappen", words.whatShouldHappen);
  await page
    .getByRole("button", { name: /\(you\)/ })
    .first()
    .click();
  await fill(page, "sharing", "The practice team");
  await fill(page, "reviewOn", "2027-01-04");
  await fill(page, "agreedOn", "2026-11-22");
};

/** Ticks the safety items that the whole record leaves open: what its first part left open may settle itself. */
export const attestSafety = async (page: Page): Promise<void> => {
  await allRead(page);
  for (const item of ["A1", "A3", "A4", "A6"]) {
    const box = page.locator(`#attest-${item}`);
    if ((await box.count()) > 0) await box.check();
  }
};

/** From a filled plan to the receipt. */
export const saveActive = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "Check the plan" }).click();
  await page.getByRole("button", { name: "Save to the record" }).click();
};

/** Waits for the plan's receipt; a score or a request saved before it says the same words in its own place. */
export const planSaved = (page: Page): Promise<void> =>
  page.getByRole("heading", { name: "Saved to the record" }).waitFor();
