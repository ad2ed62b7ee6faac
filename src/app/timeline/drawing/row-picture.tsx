import { isNarrow } from "./frame.ts";
import { floorOf, type Placed, placedOf, type RowPlace } from "./placed.ts";
import { Labels, Numbers } from "./row-words.tsx";
import { shapePath } from "./shape-path.ts";
import { Spans } from "./spans.tsx";

const size = 4;

type Props = { readonly place: RowPlace; readonly placed: readonly Placed[] };

/** What the row is called, with its shape: at its left, or above it where the picture is narrow. */
const Name = ({ place }: Pick<Props, "place">) => {
  const y = isNarrow(place.frame.width) ? place.top + 9 : floorOf(place);
  return (
    <>
      <path
        class={`tl-mark tl-tone--${place.row.tone}`}
        d={shapePath(place.row.shape, 9, y, size)}
      />
      <text class="tl-axis" x={20} y={y + 4}>
        {place.row.says}
      </text>
    </>
  );
};

/** Stems that carry what stands for several; of a score, the line through its totals. */
const Stems = ({ place, placed }: Props) => {
  const floor = floorOf(place);
  const d =
    place.row.range === undefined
      ? placed.map(({ x, y }) => (y < floor ? `M${x} ${floor}V${y}` : "")).join("")
      : placed.map(({ x, y }, at) => `${at === 0 ? "M" : "L"}${x} ${y}`).join("");
  return <path class={`tl-stem tl-tone--${place.row.tone}`} d={d} />;
};

/** All marks of the row in two paths: those that are sure are filled. */
const Heads = ({ place: { row }, placed }: Props) => {
  const d = (sure: boolean): string =>
    placed
      .filter(({ cluster }) => cluster.sure > 0 === sure)
      .map(({ x, y }) => shapePath(row.shape, x, y, size))
      .join("");
  return (
    <>
      <path class={`tl-mark tl-mark--perhaps tl-tone--${row.tone}`} d={d(false)} />
      <path class={`tl-mark tl-tone--${row.tone}`} d={d(true)} />
    </>
  );
};

/** One row: a mark for what happened, raised on a stem with its number where it stands for several. */
export const RowPicture = ({ place }: Pick<Props, "place">) => {
  const placed = placedOf(place);
  const { left, right } = place.frame;
  const floor = floorOf(place);
  return (
    <g>
      <Name place={place} />
      <line class="tl-rule" x1={left} x2={right} y1={floor} y2={floor} />
      <Spans place={place} />
      <Stems place={place} placed={placed} />
      <Heads place={place} placed={placed} />
      <Numbers placed={placed} />
      {place.row.labelled ? <Labels place={place} placed={placed} /> : null}
    </g>
  );
};
