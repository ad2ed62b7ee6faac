import { useEffect, useState } from "preact/hooks";

type Props = {
  /** How long the record asked to be left alone; undefined or 0 is not at all. */
  readonly seconds: number | undefined;
  readonly act: () => void;
};

/** Trying again, once the time that the record asked for has passed: counted down, and said aloud only at its end. */
export const TryAgain = ({ seconds = 0, act }: Props) => {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    if (left <= 0) return;
    const tick = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(tick);
  }, [left]);
  return (
    <>
      <button type="button" class="nhsuk-button" disabled={left > 0} onClick={act}>
        Try again
      </button>
      {left > 0 ? (
        <span class="tl-small">
          in {left} {left === 1 ? "second" : "seconds"}, as the record asks
        </span>
      ) : null}
      <span role="status" class="tl-hidden">
        {seconds > 0 && left <= 0 ? "You can try again now." : ""}
      </span>
    </>
  );
};
