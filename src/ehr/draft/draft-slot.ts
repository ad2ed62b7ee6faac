/** Where one page keeps its draft. */
export type Slot = {
  readonly name: string;
  /** Whether another page of this browser is open on the same record, with a draft of its own. */
  readonly elsewhere: boolean;
};

type Held = { readonly name: string; readonly release: () => void };

/** The browser's locks: a name is held by one page at a time, and let go when that page goes. */
export type Locks = Pick<LockManager, "request">;

const endings = ["", ".1", ".2", ".3"] as const;

const hold = (locks: Locks, name: string): Promise<Held | undefined> =>
  new Promise((resolve, reject) => {
    locks
      .request(name, { ifAvailable: true }, (lock) => {
        if (lock === null) return resolve(undefined);
        return new Promise<void>((release) => resolve({ name, release }));
      })
      .catch(reject);
  });

/**
 * Takes the slot that is this page's alone: a free one that has a draft, else the first that is free. So two pages on one
 * record never write over each other's words, and what a closed page left is found again.
 */
export const takeSlot = async (
  name: string,
  hasDraft: (slot: string) => Promise<boolean>,
  locks: Locks | undefined = globalThis.navigator?.locks,
): Promise<Slot> => {
  if (locks === undefined) return { name, elsewhere: false };
  const all = await Promise.all(endings.map((ending) => hold(locks, `${name}${ending}`)));
  const free = all.filter((one) => one !== undefined);
  const kept = await Promise.all(free.map((one) => hasDraft(one.name)));
  const mine = free[Math.max(0, kept.indexOf(true))];
  for (const one of free) if (one !== mine) one.release();
  return {
    name: mine?.name ?? `${name}.${crypto.randomUUID()}`,
    elsewhere: free.length < all.length,
  };
};
