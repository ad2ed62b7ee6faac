import { beforeEach, describe, expect, it } from "vitest";
import { type Locks, takeSlot } from "#ehr/draft/draft-slot.ts";

/** The locks of one browser; a page that is closed lets go of its own. */
const browser = () => {
  const held = new Map<string, number>();
  const page = (id: number): Locks => ({
    request: (async (
      name: string,
      _: unknown,
      then: (lock: { name: string } | null) => Promise<void> | undefined,
    ) => {
      if (held.has(name)) return then(null);
      held.set(name, id);
      await then({ name });
      if (held.get(name) === id) held.delete(name);
    }) as unknown as Locks["request"],
  });
  return {
    page,
    close: (id: number) => {
      for (const [name, owner] of [...held]) if (owner === id) held.delete(name);
    },
  };
};

describe("The place of a draft", () => {
  let drafts: Set<string>;
  const hasDraft = async (slot: string) => drafts.has(slot);
  beforeEach(() => {
    drafts = new Set();
  });

  it("is another for each page that has the same record open", async () => {
    const { page } = browser();
    const first = await takeSlot("a", hasDraft, page(1));
    const second = await takeSlot("a", hasDraft, page(2));
    const other = await takeSlot("b", hasDraft, page(3));
    expect(first).toEqual({ name: "a", elsewhere: false });
    expect(second).toEqual({ name: "a.1", elsewhere: true });
    expect(other).toEqual({ name: "b", elsewhere: false });
  });

  it("is found again after its page was closed, whichever it was", async () => {
    const { page, close } = browser();
    await takeSlot("a", hasDraft, page(1));
    const second = await takeSlot("a", hasDraft, page(2));
    drafts.add(second.name);
    close(1);
    close(2);
    expect(await takeSlot("a", hasDraft, page(3))).toEqual({ name: "a.1", elsewhere: false });
    expect(await takeSlot("a", hasDraft, page(4))).toEqual({ name: "a", elsewhere: true });
  });

  it("is never shared, however many pages there are", async () => {
    const { page } = browser();
    const names = new Set<string>();
    for (let id = 0; id < 7; id += 1) names.add((await takeSlot("a", hasDraft, page(id))).name);
    expect(names.size).toBe(7);
  });

  it("is the one name where a browser has no locks", async () => {
    expect(await takeSlot("a", hasDraft, undefined)).toEqual({ name: "a", elsewhere: false });
  });
});
