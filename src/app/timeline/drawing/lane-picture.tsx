import { useMemo } from "preact/hooks";
import type { Face, Lane } from "../lanes/mark.ts";
import { drawnIn } from "../time/clusters.ts";
import { countIn } from "../time/in-view.ts";
import { unitFor } from "../time/unit.ts";
import type { View } from "../time/view.ts";
import { countSaidOf, readingSaid } from "../words/lane-words.ts";
import { type Frame, isNarrow, pixelsADay } from "./frame.ts";
import { rowHeight } from "./row-height.ts";
import { RowPicture } from "./row-picture.tsx";

type Props = {
  readonly lane: Lane;
  readonly face: Face;
  readonly view: View;
  readonly frame: Frame;
};

const Rows = ({ lane, view, frame }: Omit<Props, "face">) => {
  const narrow = isNarrow(frame.width);
  const unit = unitFor(pixelsADay(frame, view));
  const drawn = useMemo(() => lane.rows.map((row) => drawnIn(row, unit)), [lane, unit]);
  const heights = useMemo(() => lane.rows.map((row) => rowHeight(row, narrow)), [lane, narrow]);
  const most = Math.max(0, ...drawn.map((row) => row.most));
  const height = heights.reduce((sum, one) => sum + one, 0) + 2;
  let top = 0;
  return (
    <svg
      class="tl-picture"
      width={frame.width}
      height={height}
      viewBox={`0 0 ${frame.width} ${height}`}
      aria-hidden="true"
    >
      {lane.rows.map((row, at) => {
        const mine = top;
        top += heights[at] ?? 0;
        const rowDrawn = drawn[at];
        return rowDrawn === undefined ? null : (
          <RowPicture
            key={row.id}
            place={{ row, drawn: rowDrawn, top: mine, height: heights[at] ?? 0, most, view, frame }}
          />
        );
      })}
    </svg>
  );
};

/** One lane: what it is called, how much of it was read, and its rows. */
export const LanePicture = ({ lane, face, view, frame }: Props) => {
  const said = readingSaid(lane, face);
  return (
    <div class={`tl-lane tl-lane--${lane.reading.replaceAll(" ", "-")}`}>
      <h3 class="tl-lane__title">
        {lane.title}{" "}
        <span class="tl-lane__count">{countSaidOf(lane, countIn(lane, view), face)}</span>
      </h3>
      {said === "" ? null : <p class="tl-lane__unread">{said}</p>}
      {lane.rows.length === 0 ? null : <Rows lane={lane} view={view} frame={frame} />}
    </div>
  );
};
