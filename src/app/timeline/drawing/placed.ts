import type { Row } from "../lanes/mark.ts";
import { type Cluster, type Drawn, numberOf } from "../time/clusters.ts";
import type { View } from "../time/view.ts";
import { type Frame, isNarrow, xIn } from "./frame.ts";

/** A row where it is drawn. */
export type RowPlace = {
  readonly row: Row;
  readonly drawn: Drawn;
  readonly top: number;
  readonly height: number;
  /** The most marks of any cluster of the lane: its rows rise by one measure. */
  readonly most: number;
  readonly view: View;
  readonly frame: Frame;
};

/** A cluster at its place, with the number that stands over it and the words that may stand beside it. */
export type Placed = {
  readonly cluster: Cluster;
  readonly x: number;
  readonly y: number;
  readonly number: string;
  readonly says: string;
};

/** What the name of a row takes above it, where the picture is narrow. */
export const nameHeight = 19;
const above = 22;

/** The line on which single marks stand. */
export const floorOf = ({ top, height }: Pick<RowPlace, "top" | "height">): number =>
  top + height - 7;

/** Whether anything of it lies in the view. */
export const inSight = (from: number, to: number, view: View): boolean =>
  to >= view.from && from <= view.to;

const totalOf = ({ marks }: Cluster, least: number): number => marks[0]?.value ?? least;

/** How high a mark stands: the more it stands for, or the higher the score. */
const riseOf = ({ row: { range }, height, most, frame }: RowPlace) => {
  const room = height - above - (isNarrow(frame.width) ? nameHeight : 0);
  const [least, highest] = range ?? [1, Math.max(2, most)];
  return (cluster: Cluster): number => {
    const value = range === undefined ? cluster.marks.length : totalOf(cluster, least);
    return (room * (value - least)) / (highest - least);
  };
};

/** The clusters of a row that are in sight, each at its place. */
export const placedOf = (place: RowPlace): readonly Placed[] => {
  const { row, drawn, view, frame } = place;
  const [x, rise, floor] = [xIn(frame, view), riseOf(place), floorOf(place)];
  return drawn.clusters
    .filter(({ at }) => inSight(at, at, view))
    .map((cluster) => ({
      cluster,
      x: x(cluster.at + 0.5),
      y: floor - rise(cluster),
      number: row.range === undefined ? numberOf(cluster) : `${totalOf(cluster, 0)}`,
      says: cluster.marks.length === 1 ? (cluster.marks[0]?.says ?? "") : "",
    }));
};
