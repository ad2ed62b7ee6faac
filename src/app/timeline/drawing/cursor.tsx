import type { Day } from "#clinical/day.ts";
import { dayWords } from "../../words/day-words.ts";
import type { Band } from "../time/around.ts";
import { dayAt } from "../time/axis.ts";
import { spanOf, type View } from "../time/view.ts";
import { type Frame, xIn } from "./frame.ts";

type Props = {
  readonly band: Band;
  readonly view: View;
  readonly frame: Frame;
  readonly asOf: Day;
  readonly earliest: number;
  /** The id of the words that say how it is moved. */
  readonly hint: string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: () => void;
};

const least = 5;

/** The cursor through all lanes: a band of days, moved with the arrow keys or a tap. */
export const Cursor = ({ band, view, frame, asOf, earliest, hint, onKeyDown, onFocus }: Props) => {
  const x = xIn(frame, view);
  const width = Math.max(least, x(band.to + 1) - x(band.from));
  const left = (x(band.from) + x(band.to + 1) - width) / 2;
  const day = dayWords(dayAt(asOf, band.at));
  const away = band.at < view.from || band.at > view.to;
  const nearEnd = band.at > view.from + spanOf(view) / 2;
  return (
    <div
      class={away ? "tl-cursor tl-cursor--away" : "tl-cursor"}
      style={{ left: `${left}px`, width: `${width}px` }}
      role="slider"
      tabIndex={0}
      aria-label="Day on the timeline"
      aria-describedby={hint}
      aria-orientation="horizontal"
      aria-valuemin={Math.round(earliest)}
      aria-valuemax={0}
      aria-valuenow={band.at}
      aria-valuetext={day}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      <span class={nearEnd ? "tl-cursor__flag tl-cursor__flag--left" : "tl-cursor__flag"}>
        {day}
      </span>
    </div>
  );
};
