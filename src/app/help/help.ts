import { type ReadonlySignal, signal } from "@preact/signals";

/** Which help is open over the page. */
export type Open = "keys" | "tour" | undefined;

/** Where small choices of this browser are kept; nothing of a patient. */
export type Remembers = {
  readonly get: (name: string) => string | undefined;
  readonly set: (name: string, value: string) => void;
};

export type Help = {
  readonly open: ReadonlySignal<Open>;
  readonly show: (what: Open) => void;
  /** Whether letters and digits alone act; some people speak to their computer, and turn that off (WCAG 2.1.4). */
  readonly singleKeys: ReadonlySignal<boolean>;
  readonly setSingleKeys: (on: boolean) => void;
  /** Whether the tour was taken or skipped in this browser. */
  readonly toured: ReadonlySignal<boolean>;
  readonly tourDone: () => void;
};

const nowhere: Remembers = { get: () => undefined, set: () => undefined };

/** Help and its two remembered choices. */
export const openHelp = (remembers: Remembers = nowhere): Help => {
  const open = signal<Open>(undefined);
  const singleKeys = signal(remembers.get("single-keys") !== "off");
  const toured = signal(remembers.get("tour") === "done");
  return {
    open,
    show: (what) => {
      open.value = what;
    },
    singleKeys,
    setSingleKeys: (on) => {
      singleKeys.value = on;
      remembers.set("single-keys", on ? "on" : "off");
    },
    toured,
    tourDone: () => {
      toured.value = true;
      open.value = undefined;
      remembers.set("tour", "done");
    },
  };
};
