import type { Row } from "../lanes/mark.ts";
import { drawnIn } from "../time/clusters.ts";
import { nameHeight } from "./placed.ts";

/** The height of a row, the same at every zoom: the fuller its fullest month, the more room to rise. */
export const rowHeight = (row: Row, narrow: boolean): number => {
  const above = narrow ? nameHeight : 0;
  if (row.range !== undefined) return 56 + above;
  const { most } = drawnIn(row, "month");
  return (most > 3 ? 36 : most > 1 ? 29 : 22) + above;
};
