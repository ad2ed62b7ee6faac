import type { Face } from "../lanes/mark.ts";
import type { Unit } from "../time/unit.ts";
import { shapePath } from "./shape-path.ts";

type Props = { readonly face: Face; readonly unit: Unit };

/** What is the same in all lanes: several in one, a perhaps, a date that is not exact. */
export const Key = ({ face, unit }: Props) => (
  <ul class="tl-legend">
    <li>
      <svg width="26" height="20" aria-hidden="true">
        <path class="tl-mark tl-tone--contact" d={shapePath("circle", 13, 15, 4)} />
        <text class="tl-number" x={13} y={9}>
          3
        </text>
      </svg>
      {unit === "day" ? "three on one day" : `three in one ${unit}`}
    </li>
    <li>
      <svg width="26" height="20" aria-hidden="true">
        <path
          class="tl-mark tl-mark--perhaps tl-tone--contact"
          d={shapePath("circle", 13, 15, 4)}
        />
        <text class="tl-number" x={13} y={9}>
          ?
        </text>
      </svg>
      {face === "together" ? "perhaps" : "perhaps: the record does not say for certain"}
    </li>
    <li>
      <svg width="26" height="20" aria-hidden="true">
        <path class="tl-span tl-tone--contact" d="M2 11v8m0 -4H24m0 -4v8" />
      </svg>
      {face === "together" ? "some time between" : "some time in this span: the day is not given"}
    </li>
  </ul>
);
