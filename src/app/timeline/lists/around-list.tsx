import { useEffect, useRef, useState } from "preact/hooks";
import type { Day } from "#clinical/day.ts";
import { dayWords } from "../../words/day-words.ts";
import type { Face } from "../lanes/mark.ts";
import type { Around, Band } from "../time/around.ts";
import { dayAt } from "../time/axis.ts";
import { aroundSaid, bandSaid } from "../words/around-words.ts";
import { FoundList } from "./found-list.tsx";
import type { ReadEntry } from "./source-entry.tsx";

type Props = {
  readonly id: string;
  readonly found: readonly Around[];
  readonly band: Band;
  readonly asOf: Day;
  readonly face: Face;
  readonly read: ReadEntry | undefined;
  readonly onNext: (towards: -1 | 1) => void;
  readonly hasNext: (towards: -1 | 1) => boolean;
};

const quietFor = 500;

/** What is said aloud once the cursor rests: not every day that it passes, and nothing before it was moved. */
const useRested = (at: number, text: string): string => {
  const [rested, setRested] = useState("");
  const begun = useRef(at);
  useEffect(() => {
    if (at === begun.current && rested === "") return undefined;
    const timer = setTimeout(() => setRested(text), quietFor);
    return () => clearTimeout(timer);
  }, [at, text]);
  return rested;
};

/** What happened around the cursor, lane by lane, each with its entry in the record. */
export const AroundList = ({ id, found, band, asOf, face, read, onNext, hasNext }: Props) => {
  const lanes = found.filter(({ inside, perhaps }) => inside.length + perhaps.length > 0);
  const rested = useRested(band.at, `${bandSaid(band, asOf)}: ${aroundSaid(found, face)}`);
  return (
    <section class="tl-around" aria-labelledby={id}>
      <h3 class="tl-around__title" id={id}>
        Around {dayWords(dayAt(asOf, band.at))} <span class="tl-small">{bandSaid(band, asOf)}</span>
      </h3>
      <p class="tl-hidden" role="status">
        {rested}
      </p>
      <p class="tl-around__steps">
        <button type="button" class="tl-quiet" disabled={!hasNext(-1)} onClick={() => onNext(-1)}>
          Earlier entry
        </button>{" "}
        <button type="button" class="tl-quiet" disabled={!hasNext(1)} onClick={() => onNext(1)}>
          Later entry
        </button>
      </p>
      {lanes.length === 0 ? <p>{aroundSaid(found, face)}</p> : null}
      {lanes.map(({ lane, inside, perhaps }) => (
        <div key={`${lane.id} ${band.from} ${band.to}`}>
          <h4 class="tl-around__lane">{lane.title}</h4>
          {inside.length === 0 ? null : <FoundList found={inside} face={face} read={read} />}
          {perhaps.length === 0 ? null : (
            <>
              <p class="tl-small">Perhaps then, the record does not say for certain:</p>
              <FoundList found={perhaps} face={face} read={read} />
            </>
          )}
        </div>
      ))}
    </section>
  );
};
