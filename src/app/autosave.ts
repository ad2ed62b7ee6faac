import { type ReadonlySignal, signal } from "@preact/signals";
import type { Answers } from "#clinical/answers.ts";
import type { Drafts } from "./ports.ts";

/** What the screen says of the draft on this computer. */
export type DraftState = "none" | "keeping" | "kept" | "not kept";

/** Keeps drafts one after another: while one is being written, only the latest of those that follow waits. */
export const keepDrafts = (
  drafts: Drafts,
): {
  readonly state: ReadonlySignal<DraftState>;
  readonly keep: (answers: Answers) => Promise<void>;
  readonly discard: () => Promise<void>;
} => {
  const state = signal<DraftState>("none");
  let waiting: Answers | undefined;
  let running = false;

  const drain = async (): Promise<void> => {
    running = true;
    let kept = false;
    while (waiting !== undefined) {
      const answers = waiting;
      waiting = undefined;
      kept = await drafts.keep(answers).catch(() => false);
    }
    state.value = kept ? "kept" : "not kept";
    running = false;
  };

  return {
    state,
    keep: async (answers) => {
      waiting = answers;
      state.value = "keeping";
      if (!running) await drain();
    },
    discard: async () => {
      waiting = undefined;
      await drafts.discard();
      state.value = "none";
    },
  };
};
