import { computed, type ReadonlySignal, signal } from "@preact/signals";

/** A value whose changes can be taken back, one step for each thing that was changed. */
export type History<T> = {
  readonly now: ReadonlySignal<T>;
  readonly canUndo: ReadonlySignal<boolean>;
  /** Changes that follow one another under the same name are one step, as typing in one field is. */
  readonly change: (next: T, named: string) => void;
  readonly undo: () => void;
  /** Starts afresh from a value that is not a change of the user's. */
  readonly begin: (value: T) => void;
};

type Steps<T> = { readonly now: T; readonly before: readonly T[]; readonly named: string };

const kept = 100;

/** A history that begins with `first` and remembers the last hundred steps. */
export const keepHistory = <T>(first: T): History<T> => {
  const steps = signal<Steps<T>>({ now: first, before: [], named: "" });
  return {
    now: computed(() => steps.value.now),
    canUndo: computed(() => steps.value.before.length > 0),
    change: (next, named) => {
      const { now, before, named: last } = steps.peek();
      const same = named === last && before.length > 0;
      steps.value = { now: next, before: same ? before : [...before, now].slice(-kept), named };
    },
    undo: () => {
      const { before } = steps.peek();
      const last = before.at(-1);
      if (last !== undefined) steps.value = { now: last, before: before.slice(0, -1), named: "" };
    },
    begin: (value) => {
      steps.value = { now: value, before: [], named: "" };
    },
  };
};
