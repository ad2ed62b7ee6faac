/** fhirclient's own state of a session; it is changed in place when a token is renewed. */
export type SmartClient = {
  readonly state: { tokenResponse?: Record<string, unknown> };
  readonly refresh: () => Promise<unknown>;
};

/** The part of fhirclient that is used; all other HTTP is `safe-fetch.ts`. */
export type Smart = {
  readonly authorize: (request: {
    readonly clientId: string;
    readonly iss: string;
    readonly launch?: string;
    readonly scope: string;
    readonly redirectUri: string;
    readonly pkceMode: "required";
    readonly stateKey: string;
    readonly completeInTarget: true;
    readonly noRedirect: true;
  }) => Promise<string | undefined>;
  readonly ready: (of: { readonly stateKey: string }) => Promise<SmartClient>;
  /** Takes up a session from the state that it was kept in; the state is changed in place. */
  readonly client: (state: SmartClient["state"]) => SmartClient;
};

/** The browser tab that a launch happens in; handed over, so that nothing here reads a clock or an address. */
export type Tab = {
  readonly storage: Pick<Storage, "getItem" | "setItem" | "removeItem">;
  /** Replaces the address without loading it; the key is remembered for this page's reloads only. */
  readonly rewrite: (url: URL, key?: string) => void;
  readonly remembered: () => string | undefined;
  readonly go: (url: string) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
  /** Loads fhirclient; called only after the address has been rewritten. */
  readonly smart: () => Promise<Smart>;
};

/** The address with only the named parameters left of its query. */
export const onlyWith = (url: URL, names: readonly string[]): URL => {
  const bare = new URL(url.pathname, url.origin);
  for (const name of names) {
    const value = url.searchParams.get(name);
    if (value !== null) bare.searchParams.set(name, value);
  }
  return bare;
};
