import { useMemo, useRef } from "preact/hooks";
import type { Day } from "#clinical/day.ts";
import { dayWords } from "../../words/day-words.ts";
import { cursorAct } from "../hands/cursor-key.ts";
import { useGestures } from "../hands/use-gestures.ts";
import type { Face, Lane } from "../lanes/mark.ts";
import { type Band, earliestOf } from "../time/around.ts";
import { dayAt } from "../time/axis.ts";
import type { Act, Place } from "../time/place.ts";
import { AxisStrip } from "./axis-strip.tsx";
import { Cursor } from "./cursor.tsx";
import { dayIn, frameOf, pixelsADay, xIn } from "./frame.ts";
import { LanePicture } from "./lane-picture.tsx";

type Props = {
  readonly lanes: readonly Lane[];
  readonly face: Face;
  readonly place: Place;
  readonly band: Band;
  readonly width: number;
  readonly asOf: Day;
  readonly today: string;
  /** The id of the words that say how the cursor is moved. */
  readonly hint: string;
  readonly act: (act: Act) => void;
};

/** The lanes under their axis, with the line of the day of the review and the cursor through all of them. */
export const Lanes = ({ lanes, face, place, band, width, asOf, today, hint, act }: Props) => {
  const { view } = place;
  const plot = useRef<HTMLDivElement>(null);
  const hair = useRef<HTMLDivElement>(null);
  const frame = useMemo(() => frameOf(width), [width]);
  const earliest = useMemo(() => earliestOf(lanes), [lanes]);
  const at = dayIn(frame, view);
  useGestures(plot, {
    zoom: (times, x) => act({ kind: "zoom", times, about: at(x) }),
    pan: (pixels) => act({ kind: "pan", days: pixels / pixelsADay(frame, view) }),
    pick: (x) => act({ kind: "pick", at: Math.floor(at(x)) }),
    point: (x) => {
      // The hairline follows the mouse by itself: nothing else has to be drawn again for it.
      const line = hair.current;
      if (line === null) return;
      line.hidden = x === undefined || x < frame.left || x > frame.right;
      if (x === undefined) return;
      line.style.left = `${x}px`;
      line.dataset.day = dayWords(dayAt(asOf, Math.floor(at(x))));
    },
  });
  const drawn = useMemo(
    () => (
      <>
        <AxisStrip view={view} frame={frame} asOf={asOf} />
        {lanes.map((lane) => (
          <LanePicture key={lane.id} lane={lane} face={face} view={view} frame={frame} />
        ))}
        <AxisStrip view={view} frame={frame} asOf={asOf} today={today} />
      </>
    ),
    [lanes, face, view, frame, today],
  );
  const x = xIn(frame, view);
  return (
    <div class="tl-plot" ref={plot}>
      {drawn}
      {view.to < 0 ? null : <div class="tl-today" style={{ left: `${x(0.5)}px` }} />}
      <div class="tl-hair" ref={hair} hidden />
      <Cursor
        band={band}
        view={view}
        frame={frame}
        asOf={asOf}
        earliest={earliest}
        hint={hint}
        onFocus={() => act({ kind: "look" })}
        onKeyDown={(event) => {
          const pressed = cursorAct(event);
          if (pressed === undefined) return;
          event.preventDefault();
          act(pressed);
        }}
      />
    </div>
  );
};
