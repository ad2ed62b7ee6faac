import type { Shape } from "../lanes/mark.ts";

type Outline = (x: number, y: number, r: number) => string;

const circle: Outline = (x, y, r) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;

const outlines: Readonly<Record<Shape, Outline>> = {
  circle,
  ring: (x, y, r) => circle(x, y, r) + circle(x, y, r / 2),
  half: (x, y, r) => `M${x - r} ${y + r / 2}a${r} ${r} 0 0 1 ${2 * r} 0Z`,
  triangle: (x, y, r) => `M${x} ${y - r}l${r} ${2 * r}h${-2 * r}Z`,
  square: (x, y, r) => `M${x - r} ${y - r}h${2 * r}v${2 * r}h${-2 * r}Z`,
  diamond: (x, y, r) =>
    `M${x} ${y - r - 1}l${r + 1} ${r + 1}l${-r - 1} ${r + 1}l${-r - 1} ${-r - 1}Z`,
  cross: (x, y, r) => `M${x - r} ${y - r}l${2 * r} ${2 * r}M${x - r} ${y + r}l${2 * r} ${-2 * r}`,
  pill: (x, y, r) => `M${x - r} ${y - r / 2}h${2 * r}v${r}h${-2 * r}Z`,
  arrow: (x, y, r) => `M${x - r} ${y - r}l${2 * r} ${r}l${-2 * r} ${r}Z`,
  stop: (x, y, r) =>
    `M${x - r} ${y - r}v${2 * r}M${x - r} ${y}h${2 * r}M${x + r} ${y - r}v${2 * r}`,
  star: (x, y, r) =>
    `M${x} ${y - r - 1}l${r / 3} ${r / 1.5 + 1}h${r / 1.5 + 1}l${-r / 2 - 1} ${r / 2}l${r / 2} ${r / 1.5 + 1}l${-r} ${-r / 2}l${-r} ${r / 2}l${r / 2} ${-r / 1.5 - 1}l${-r / 2 - 1} ${-r / 2}h${r / 1.5 + 1}Z`,
};

const round = (value: number): number => Math.round(value * 10) / 10;

/** A mark as the path of its outline; many of them make one path, which a browser draws at once. */
export const shapePath = (shape: Shape, x: number, y: number, r: number): string =>
  outlines[shape](round(x), round(y), r);
