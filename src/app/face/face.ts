import { type ReadonlySignal, signal } from "@preact/signals";

/** Who looks at the screen: the clinician alone, or clinician and patient together. */
export type Face = "clinician" | "together";

/** Which face is shown, and the turn to the other. */
export type FaceTurn = {
  readonly now: ReadonlySignal<Face>;
  readonly turn: () => void;
};

/** A mark in the address may name a finding; nothing of one face may stand there while the other is shown. */
const bareAddress = (): void =>
  history.replaceState(history.state, "", location.pathname + location.search);

/** The screen begins with `first`; `keep` is told of every turn, so that a reload comes back to the same face. */
export const openFace = (first: Face, keep: (face: Face) => void = () => undefined): FaceTurn => {
  const now = signal(first);
  return {
    now,
    turn: () => {
      bareAddress();
      now.value = now.peek() === "clinician" ? "together" : "clinician";
      keep(now.peek());
    },
  };
};
