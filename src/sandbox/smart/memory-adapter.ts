import type { Adapter, AdapterPayload } from "oidc-provider";

type Kept = { readonly payload: AdapterPayload; readonly until: number };

/** The tokens and sessions of the authorization server, in memory; `end` forgets a kind of them. */
export type TokenMemory = {
  readonly adapter: (kind: string) => Adapter;
  readonly end: (...kinds: readonly string[]) => void;
};

/** A memory of tokens that belongs to one sandbox and dies with it. */
export const createTokenMemory = (): TokenMemory => {
  const kinds = new Map<string, Map<string, Kept>>();
  const kept = (kind: string) => {
    const found = kinds.get(kind) ?? new Map<string, Kept>();
    kinds.set(kind, found);
    return found;
  };
  const current = (kind: string, id: string) => {
    const found = kept(kind).get(id);
    return found && found.until > Date.now() ? found.payload : undefined;
  };
  const findBy = (kind: string, field: "uid" | "userCode", value: string) =>
    [...kept(kind).keys()].map((id) => current(kind, id)).find((one) => one?.[field] === value);
  return {
    end: (...ended) => {
      for (const kind of ended) kept(kind).clear();
    },
    adapter: (kind) => ({
      upsert: async (id, payload, expiresIn) => {
        const until =
          expiresIn === undefined ? Number.POSITIVE_INFINITY : Date.now() + expiresIn * 1000;
        kept(kind).set(id, { payload, until });
      },
      find: async (id) => current(kind, id),
      findByUid: async (uid) => findBy(kind, "uid", uid),
      findByUserCode: async (userCode) => findBy(kind, "userCode", userCode),
      consume: async (id) => {
        const found = kept(kind).get(id);
        if (found) found.payload.consumed = Math.floor(Date.now() / 1000);
      },
      destroy: async (id) => {
        kept(kind).delete(id);
      },
      revokeByGrantId: async (grantId) => {
        for (const [id, { payload }] of kept(kind)) {
          if (payload.grantId === grantId) kept(kind).delete(id);
        }
      },
    }),
  };
};
