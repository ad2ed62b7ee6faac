import { useCallback, useRef, useState } from "preact/hooks";
import type { Day } from "#clinical/day.ts";
import { frameOf, pixelsADay } from "../drawing/frame.ts";
import type { Lane } from "../lanes/mark.ts";
import { type Band, bandOf } from "../time/around.ts";
import { type Act, firstPlace, moved, type Place } from "../time/place.ts";
import { type Unit, unitFor } from "../time/unit.ts";

type Given = { readonly lanes: readonly Lane[]; readonly width: number; readonly asOf: Day };

const unitOf = ({ view }: Place, { width }: Given): Unit =>
  unitFor(pixelsADay(frameOf(width), view));

/** Where one looks at the timeline, what the cursor covers there, and how to move; kept while the record is read on. */
export const usePlace = (
  given: Given,
): {
  readonly place: Place;
  readonly unit: Unit;
  readonly band: Band;
  readonly act: (act: Act) => void;
} => {
  const [place, setPlace] = useState(() => firstPlace(given.lanes));
  const latest = useRef(given);
  latest.current = given;
  const act = useCallback(
    (one: Act) =>
      setPlace((now) => {
        const { lanes, asOf } = latest.current;
        return moved(now, one, lanes, bandOf(now.at, unitOf(now, latest.current), asOf));
      }),
    [],
  );
  const unit = unitOf(place, given);
  return { place, unit, band: bandOf(place.at, unit, given.asOf), act };
};
