import { createRequire } from "node:module";
import { vi } from "vitest";
import type { Smart, Tab } from "#ehr/smart/tab.ts";

/** Session storage as browsers make it: entries are members, and methods are not entries. */
const makeStorage = (): Storage => {
  const methods = {
    getItem(this: Record<string, string>, key: string) {
      return Object.hasOwn(this, key) ? (this[key] ?? null) : null;
    },
    setItem(this: Record<string, string>, key: string, value: string) {
      this[key] = value;
    },
    removeItem(this: Record<string, string>, key: string) {
      delete this[key];
    },
  };
  return Object.create(methods);
};

type Adapter = new () => { getSmartApi: () => Smart & { options: Record<string, unknown> } };

/** fhirclient's browser part, on the fake tab's globals; a fresh adapter is a freshly loaded page. */
const freshSmart = (): Smart => {
  vi.stubGlobal("FHIRCLIENT_PURE", true);
  const load = createRequire(import.meta.url);
  const { default: BrowserAdapter }: { default: Adapter } = load(
    "fhirclient/lib/adapters/BrowserAdapter.js",
  );
  const smart = new BrowserAdapter().getSmartApi();
  smart.options.refreshTokenWithClientId = true;
  return smart;
};

/** A browser tab without a browser: an address, a history entry, a session storage and a clock that is set by hand. */
export const openFakeTab = () => {
  const storage = makeStorage();
  const left: string[] = [];
  let entry: { key?: string } | null = null;
  let address = new URL("https://app.test/");
  let time = Date.parse("2026-11-22T10:00:00Z");
  let ids = 0;
  const location = { toString: () => address.href };
  const history = {
    replaceState: (state: { key?: string } | null, _: string, url: URL | string) => {
      entry = state;
      address = new URL(url, address);
    },
  };
  vi.stubGlobal("location", location);
  vi.stubGlobal("sessionStorage", storage);
  vi.stubGlobal("window", {
    history,
    location,
    fetch: (...given: Parameters<typeof fetch>) => globalThis.fetch(...given),
    Response: globalThis.Response,
    atob: globalThis.atob,
    btoa: globalThis.btoa,
  });
  const load = (): Tab => {
    let smart: Smart | undefined;
    return {
      storage,
      rewrite: (url, key) => history.replaceState(key === undefined ? null : { key }, "", url),
      remembered: () => entry?.key,
      go: (url) => left.push(url),
      now: () => time,
      newId: () => {
        ids += 1;
        return `00000000-0000-4000-8000-${String(ids).padStart(12, "0")}`;
      },
      smart: async () => {
        smart ??= freshSmart();
        return smart;
      },
    };
  };
  return {
    /** Goes to an address by a link or a redirect: a new page, and a new history entry. */
    visit: (href: string): { tab: Tab; url: URL } => {
      entry = null;
      address = new URL(href);
      return { tab: load(), url: new URL(address) };
    },
    /** Loads the page again: the history entry keeps its state. */
    reload: (): { tab: Tab; url: URL } => ({ tab: load(), url: new URL(address) }),
    address: (): string => address.href,
    /** Where the tab was sent. */
    left,
    storage,
    pass: (seconds: number): void => {
      time += seconds * 1000;
    },
  };
};

export type FakeTab = ReturnType<typeof openFakeTab>;
