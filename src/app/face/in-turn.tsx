import type { ComponentChild } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

type Props = {
  /** Each draws one part, and has it say when it stands. */
  readonly parts: readonly ((arrived: () => void) => ComponentChild)[];
  /** Told when every part stands. */
  readonly done: () => void;
};

/** Parts one below the other, each drawn once those above it stand: what is being read is never pushed away. */
export const InTurn = ({ parts, done }: Props) => {
  const [standing, setStanding] = useState(0);
  useLayoutEffect(() => {
    if (standing === parts.length) done();
  }, [standing]);
  return (
    <>
      {parts
        .slice(0, standing + 1)
        .map((part, at) => part(() => setStanding((before) => Math.max(before, at + 1))))}
    </>
  );
};
