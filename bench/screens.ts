import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { attestSafety, fillPlan } from "../test/e2e/fill-plan.ts";
import { launch, openPractice, type Practice } from "../test/e2e/visit.ts";

/** Width and height in CSS pixels, and the share of them that the picture keeps. */
const sizes = [
  [400, 900, 1],
  [768, 960, 0.75],
  [1280, 850, 0.7],
] as const;

const folder = new URL("../docs/screens/", import.meta.url);
const quality = 0.3;
const mostBytes = 1.5 * 1024 * 1024;

/** The browser itself makes the pictures small: it is the only one here who can write WebP. */
const compressed = async (page: Page, png: Buffer, scale: number): Promise<Buffer> => {
  const url = await page.evaluate(
    async ([data, share, part]) => {
      const image = await createImageBitmap(await (await fetch(data)).blob());
      const canvas = document.createElement("canvas");
      canvas.width = Math.round(image.width * part);
      canvas.height = Math.round(image.height * part);
      const context = canvas.getContext("2d");
      if (context) context.imageSmoothingQuality = "high";
      context?.drawImage(image, 0, 0, canvas.width, canvas.height);
      return canvas.toDataURL("image/webp", share);
    },
    [`data:image/png;base64,${png.toString("base64")}`, quality, scale] as const,
  );
  return Buffer.from(url.slice(url.indexOf(",") + 1), "base64");
};

const settled = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((done) => setTimeout(done, 250)));

const go = async (page: Page, id: string): Promise<void> => {
  await page.evaluate((at) => {
    const part = document.getElementById(at);
    part?.scrollIntoView({ behavior: "instant" });
  }, id);
};

const turn = async (page: Page): Promise<void> => {
  await page.keyboard.press("F2");
  await settled(page);
};

/** Every screen in the order of a visit; each goes on from the one before. */
const screens: readonly (readonly [string, (page: Page, practice: Practice) => Promise<void>])[] = [
  [
    "could-not-be-opened",
    async (page, { ehr }) => {
      await page.goto(`${ehr.origin}/app/launch.html`);
      await page.getByRole("alert").waitFor();
    },
  ],
  [
    "demonstration",
    async (page, { ehr }) => {
      await page.goto(`${ehr.origin}/app/demo.html`);
      await page.getByRole("heading", { name: "Choose a person" }).waitFor();
    },
  ],
  [
    "waiting",
    async (page, { ehr }) => {
      ehr.sandbox.faults.latency(1500);
      await page.goto(`${ehr.origin}/record/high-contact/launch`);
      await page.getByText(/of 16 sources answered/).waitFor();
      ehr.sandbox.faults.clear();
      ehr.sandbox.faults.latency(0);
    },
  ],
  [
    "first",
    async (page, { ehr }) => {
      await launch(page, ehr, "hidden-red-flag");
      await page.getByText("The record has been read.").waitFor();
    },
  ],
  ["first-dark", (page) => page.emulateMedia({ colorScheme: "dark" })],
  [
    "pattern",
    async (page) => {
      await page.emulateMedia({ colorScheme: "light" });
      await go(page, "pattern");
    },
  ],
  ["timeline", (page) => go(page, "timeline")],
  ["checklist", (page) => go(page, "checklist")],
  ["plan", (page) => go(page, "plan")],
  [
    "keys",
    async (page) => {
      await page.keyboard.press("?");
      await page.getByRole("dialog").waitFor();
    },
  ],
  [
    "tour",
    async (page) => {
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "New here? One minute" }).click();
      await page.getByRole("button", { name: "Next" }).click();
    },
  ],
  [
    "patient-copy",
    async (page) => {
      await page.keyboard.press("Escape");
      await attestSafety(page);
      await fillPlan(page);
      await page.getByText("The patient’s copy: what they will read").click();
      await page.getByRole("article").waitFor();
      await go(page, "patient-copy");
    },
  ],
  ["together-words", turn],
  ["together-dark", (page) => page.emulateMedia({ colorScheme: "dark" })],
  [
    "together-timeline",
    async (page) => {
      await page.emulateMedia({ colorScheme: "light" });
      await go(page, "together-years");
    },
  ],
  ["together-understanding", (page) => go(page, "together-understanding")],
  ["together-next", (page) => go(page, "together-next")],
  [
    "check",
    async (page) => {
      await turn(page);
      await page.getByRole("button", { name: "Check the plan" }).click();
      await page.getByRole("button", { name: "Save to the record" }).waitFor();
      await go(page, "plan");
    },
  ],
  [
    "saved",
    async (page) => {
      await page.getByRole("button", { name: "Save to the record" }).click();
      await page.getByText("Saved to the record").waitFor();
      await go(page, "plan");
    },
  ],
  [
    "evidence",
    async (page) => {
      await page.locator("#evidence-page > summary").click();
      await settled(page);
      await go(page, "evidence");
    },
  ],
];

/** Takes every screen anew into `docs/screens`, both faces, at three widths: `node bench/run.mjs screens`, after a build. */
export const bench = async (): Promise<void> => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let total = 0;
  for (const [width, height, scale] of sizes) {
    // A record of its own for each width: the plan is saved at the end.
    const practice = await openPractice();
    const darkroom = await practice.newPage();
    const page = await practice.newPage();
    await page.setViewportSize({ width, height });
    for (const [name, prepare] of screens) {
      await prepare(page, practice);
      await settled(page);
      const taken = await page.screenshot();
      const picture = await compressed(darkroom, taken, scale);
      if (name === "first" && width === 1280)
        writeFileSync(new URL("first-screen.png", folder), taken);
      writeFileSync(new URL(`${name}-${width}.webp`, folder), picture);
      total += picture.length;
    }
    await practice.close();
  }
  process.stdout.write(
    `${screens.length * sizes.length} screens, ${Math.round(total / 1024)} KB\n`,
  );
  if (total > mostBytes) process.exitCode = 1;
};
