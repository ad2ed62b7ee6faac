import type { Mark } from "./months.ts";

type Props = { readonly mark: Mark; readonly x: number; readonly y: number; readonly size: number };

const diamond = (x: number, y: number, r: number): string =>
  `M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`;
const triangle = (x: number, y: number, r: number): string =>
  `M${x} ${y - r}L${x + r} ${y + r}L${x - r} ${y + r}Z`;
const arrow = (x: number, y: number, r: number): string =>
  `M${x - r} ${y - r}L${x + r} ${y}L${x - r} ${y + r}Z`;
const cross = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}L${x + r} ${y}M${x} ${y - r}L${x} ${y + r}`;

/** One entry as a shape: the shape alone says what it is, the colour only helps. */
export const Glyph = ({ mark, x, y, size }: Props) => {
  const r = size / 2;
  const look = `tl-mark tl-mark--${mark}`;
  switch (mark) {
    case "contact":
    case "perhaps-contact":
      return <circle class={look} cx={x} cy={y} r={r} />;
    case "urgent":
      return <path class={look} d={triangle(x, y, r)} />;
    case "symptom":
      return <rect class={look} x={x - r} y={y - r / 2} width={size} height={r} rx={r / 2} />;
    case "normal":
      return <rect class={look} x={x - r} y={y - r} width={size} height={size} />;
    case "abnormal":
      return <path class={look} d={diamond(x, y, r + 1)} />;
    case "unclassified":
      return <path class={look} d={cross(x, y, r)} />;
    case "referral":
      return <path class={look} d={arrow(x, y, r)} />;
  }
};
