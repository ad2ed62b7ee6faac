/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number];

const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i;
const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;

/** A colour written as `#rgb` or `#rrggbb`; undefined for anything else. */
export const readColour = (text: unknown): Colour | undefined => {
  if (typeof text !== "string") return undefined;
  const parts =
    long.exec(text)?.slice(1) ??
    short
      .exec(text)
      ?.slice(1)
      .map((one) => one + one);
  const [red, green, blue] = (parts ?? []).map((part) => Number.parseInt(part, 16));
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  return [red, green, blue];
};

const linear = (part: number): number => {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

const luminance = ([red, green, blue]: Colour): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** The contrast of two colours as WCAG 2 has it: 1 for the same, 21 for black on white. */
export const contrast = (one: Colour, other: Colour): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};
