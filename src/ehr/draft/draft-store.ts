import { createStore, del, entries, get, set, type UseStore } from "idb-keyval";
import type { Answers } from "#clinical/answers.ts";
import { takeSlot } from "./draft-slot.ts";

/** The draft kept on this device while a plan is written. */
export type Drafts = {
  readonly load: () => Promise<Answers | undefined>;
  /** Whether the draft will outlive this page. */
  readonly keep: (answers: Answers) => Promise<boolean>;
  readonly discard: () => Promise<void>;
  /** Whether another page of this browser has the same record open; its draft is kept apart. */
  readonly elsewhere: () => Promise<boolean>;
};

/** Whose draft it is: another user, patient or record never sees it. */
export type DraftOwner = {
  readonly issuer: string;
  readonly user: string;
  readonly patient: string;
};

/** What lies in the browser's store: nothing of it can be read without the key, which cannot be taken out. */
type Box = {
  readonly key: CryptoKey;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
  readonly keptAt: number;
};

const oneDay = 24 * 60 * 60 * 1000;
const algorithm = "AES-GCM";

/** The name under which a draft lies: a digest, so that it tells nothing of the patient. */
const nameFor = async ({ issuer, user, patient }: DraftOwner): Promise<string> => {
  const bytes = new TextEncoder().encode(JSON.stringify([issuer, user, patient]));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
};

/** A box that is moved under another name does not open. */
const lock = (name: string, iv: Uint8Array<ArrayBuffer>) => ({
  name: algorithm,
  iv,
  additionalData: new TextEncoder().encode(name),
});

const seal = async (name: string, answers: Answers, keptAt: number): Promise<Box> => {
  const kind = { name: algorithm, length: 256 };
  const key = await crypto.subtle.generateKey(kind, false, ["encrypt", "decrypt"]);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(answers));
  return { key, iv, sealed: await crypto.subtle.encrypt(lock(name, iv), key, text), keptAt };
};

const unseal = async (name: string, { key, iv, sealed }: Box): Promise<Answers> => {
  const text = await crypto.subtle.decrypt(lock(name, iv), key, sealed);
  return JSON.parse(new TextDecoder().decode(text)) as Answers;
};

/** Deletes every draft older than a day, whoever's it is. */
const sweep = async (store: UseStore, now: number): Promise<void> => {
  const all = await entries<string, Box>(store);
  const old = all.filter(([, { keptAt }]) => !(now - keptAt < oneDay && keptAt <= now));
  await Promise.all(old.map(([name]) => del(name, store)));
};

const onDevice = ({ owner, now }: { owner: DraftOwner; now: () => number }): Drafts => {
  const store = createStore("throughline-drafts", "drafts");
  const slot = nameFor(owner).then((name) =>
    takeSlot(name, async (each) => (await get<Box>(each, store)) !== undefined),
  );
  const named = slot.then(({ name }) => name);
  return {
    load: async () => {
      const name = await named;
      await sweep(store, now());
      const box = await get<Box>(name, store);
      if (!box) return undefined;
      const answers = await unseal(name, box).catch(() => undefined);
      if (answers?.patient === `Patient/${owner.patient}`) return answers;
      await del(name, store);
      return undefined;
    },
    keep: async (answers) => {
      const name = await named;
      await set(name, await seal(name, answers, now()), store);
      return true;
    },
    discard: async () => del(await named, store),
    elsewhere: async () => (await slot).elsewhere,
  };
};

const inMemory = (): Drafts => {
  let draft: Answers | undefined;
  return {
    load: async () => draft,
    keep: async (answers) => {
      draft = answers;
      return false;
    },
    discard: async () => {
      draft = undefined;
    },
    elsewhere: async () => false,
  };
};

/** A browser that keeps nothing (a private window) is one that keeps drafts for the page's life only. */
const forgiving = (device: Drafts): Drafts => {
  const memory = inMemory();
  return {
    load: async () => (await device.load().catch(() => undefined)) ?? memory.load(),
    keep: async (answers) => {
      await memory.keep(answers);
      return device.keep(answers).catch(() => false);
    },
    discard: async () => {
      await memory.discard();
      await device.discard().catch(() => undefined);
    },
    elsewhere: () => device.elsewhere().catch(() => false),
  };
};

/**
 * Where one user's draft about one patient is kept: encrypted, on this device, for at most 24 hours since it was last
 * changed; or, where a site turns that off, only as long as the page is open.
 */
export const draftStore = (
  owner: DraftOwner,
  how: { readonly keepDrafts: boolean; readonly now: () => number },
): Drafts => (how.keepDrafts ? forgiving(onDevice({ owner, now: how.now })) : inMemory());
