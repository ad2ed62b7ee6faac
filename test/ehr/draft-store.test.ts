import "fake-indexeddb/auto";
import { createStore, entries, get, set } from "idb-keyval";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Answers } from "#clinical/answers.ts";
import { type DraftOwner, draftStore } from "#ehr/draft/draft-store.ts";

const owner: DraftOwner = {
  issuer: "https://ehr.test/fhir",
  user: "Practitioner/gp1",
  patient: "p1",
};
const answers: Answers = {
  contract: "1",
  planId: "0d3cfb37-5a5f-4c37-9d2c-3a3f3f0b8f11",
  patient: "Patient/p1",
  author: { reference: "Practitioner/gp1", name: "Dr Test" },
  at: "2026-11-22T10:00:00+00:00",
  status: "draft",
  checklist: {},
  plan: { story: "Walking tires me" },
};
const hour = 3_600_000;
let time = 0;
const drafts = (who: Partial<DraftOwner> = {}, keepDrafts = true) =>
  draftStore({ ...owner, ...who }, { keepDrafts, now: () => time });
const device = () => createStore("throughline-drafts", "drafts");

beforeEach(async () => {
  time = Date.parse("2026-11-22T10:00:00Z");
  await Promise.all([drafts().discard(), drafts({ patient: "p2" }).discard()]);
});

describe("A draft on this device", () => {
  it("is found again by a page that was loaded anew, and gone once discarded", async () => {
    expect(await drafts().load()).toBeUndefined();
    expect(await drafts().keep(answers)).toBe(true);
    expect(await drafts().load()).toEqual(answers);
    await drafts().discard();
    expect(await drafts().load()).toBeUndefined();
    expect(await entries(device())).toEqual([]);
  });

  it.each([{ user: "Practitioner/gp2" }, { patient: "p2" }, { issuer: "https://other.test/fhir" }])(
    "is not found by anyone else: %o",
    async (other) => {
      await drafts().keep(answers);
      expect(await drafts(other).load()).toBeUndefined();
      expect(await drafts().load()).toEqual(answers);
    },
  );

  it("lies sealed under a name that tells nothing, with a key that cannot be taken out", async () => {
    await drafts().keep(answers);
    const [[name, box] = ["", undefined]] = await entries<string, Record<string, unknown>>(
      device(),
    );
    expect(name).toMatch(/^[0-9a-f]{64}$/);
    expect(box?.key).toMatchObject({ extractable: false });
    const bytes = Buffer.from(box?.sealed as ArrayBuffer).toString("latin1");
    expect(bytes).not.toMatch(/Walking|Patient/);
  });

  it("does not open when it is moved under another’s name", async () => {
    await drafts().keep(answers);
    await drafts({ patient: "p2" }).keep({ ...answers, patient: "Patient/p2" });
    const all = await entries<string, object>(device());
    const [[one, box] = ["", {}], [two] = [""]] = all;
    await set(two, box, device());
    const names = [await drafts().load(), await drafts({ patient: "p2" }).load()];
    expect(names.filter((found) => found === undefined)).toHaveLength(1);
    expect(await get(one, device())).toBeDefined();
  });

  it("is deleted after 24 hours, whoever looks", async () => {
    await drafts().keep(answers);
    time += 23 * hour;
    expect(await drafts().load()).toEqual(answers);
    time += 2 * hour;
    expect(await drafts({ user: "Practitioner/gp2" }).load()).toBeUndefined();
    expect(await entries(device())).toEqual([]);
  });

  it("is deleted where the clock says that it comes from the future", async () => {
    await drafts().keep(answers);
    time -= hour;
    expect(await drafts().load()).toBeUndefined();
  });
});

describe("A draft that is not to be kept on the device", () => {
  it("lasts as long as the page where the site turns drafts off", async () => {
    const off = drafts({}, false);
    expect(await off.keep(answers)).toBe(false);
    expect(await off.load()).toEqual(answers);
    expect(await entries(device())).toEqual([]);
    expect(await drafts({}, false).load()).toBeUndefined();
    await off.discard();
    expect(await off.load()).toBeUndefined();
  });

  it("lasts as long as the page where the browser stores nothing", async () => {
    const blocked = {
      open: () => {
        throw new DOMException("no", "SecurityError");
      },
    };
    vi.stubGlobal("indexedDB", blocked);
    const store = drafts();
    expect(await store.keep(answers)).toBe(false);
    expect(await store.load()).toEqual(answers);
    vi.unstubAllGlobals();
  });
});
