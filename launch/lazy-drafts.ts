import type { Drafts } from "#app/ports.ts";
import type { DraftOwner } from "#ehr/draft/draft-store.ts";

/** Asked for as the record comes, the store would be on the line before the headline is drawn. */
const afterDrawing = (): Promise<void> => new Promise((done) => setTimeout(done));

/** The draft store, loaded when it is first asked: the headline does not wait for it. */
export const lazyDrafts = (
  owner: DraftOwner,
  how: { readonly keepDrafts: boolean; readonly now: () => number },
): Drafts => {
  let loading: Promise<Drafts> | undefined;
  const store = (): Promise<Drafts> => {
    loading ??= afterDrawing()
      .then(() => import("#ehr/draft/draft-store.ts"))
      .then(({ draftStore }) => draftStore(owner, how));
    return loading;
  };
  return {
    load: async () => (await store()).load(),
    keep: async (answers) => (await store()).keep(answers),
    discard: async () => (await store()).discard(),
    elsewhere: async () => (await store()).elsewhere?.() ?? false,
  };
};
