import type { ReadonlySignal } from "@preact/signals";
import { advice } from "#ehr/fault.ts";

const warnBelow = 120;

const leftWords = (seconds: number): string => {
  if (seconds < 60) return "less than a minute";
  const minutes = Math.floor(seconds / 60);
  return minutes === 1 ? "1 minute" : `${minutes} minutes`;
};

type Props = { readonly secondsLeft: ReadonlySignal<number | undefined> };

/** How long the session lasts: told quietly, aloud in the last two minutes, and when it has ended. */
export const SessionNote = ({ secondsLeft }: Props) => {
  const seconds = secondsLeft.value;
  if (seconds === undefined) return null;
  if (seconds <= 0)
    return (
      <strong role="alert" class="tl-strip__alert">
        {advice({ kind: "signedOut" })}
      </strong>
    );
  if (seconds <= warnBelow)
    return (
      <strong role="alert" class="tl-strip__alert">
        This session ends in {leftWords(seconds)}. Save, or open Throughline again from the record;
        your draft is kept.
      </strong>
    );
  return <span>Session: {leftWords(seconds)} left</span>;
};
