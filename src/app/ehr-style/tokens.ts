import { type Colour, contrast, readColour } from "./colour.ts";

/** Our own CSS variables, and what the EHR's style sets them to. */
export type Tokens = {
  readonly colours: Readonly<Record<string, string>>;
  /** What could move words about: set before anything is drawn, or not at all. */
  readonly shapes: Readonly<Record<string, string>>;
};

const white: Colour = [255, 255, 255];

/** WCAG 2.2 AA asks 4.5 of words; long reading is given more. */
const enough = { words: 4.5, text: 7 } as const;

/** A colour kept only where words stay readable on it or in it, whatever else the style says. */
const kept = (
  name: string,
  value: unknown,
  fits: (colour: Colour) => boolean,
): Readonly<Record<string, string>> => {
  const colour = readColour(value);
  return colour !== undefined && fits(colour) ? { [name]: String(value) } : {};
};

const pixels = (value: unknown, least: number, most: number): number | undefined => {
  const [, number = ""] = /^(\d{1,3}(?:\.\d{1,2})?)px$/.exec(String(value)) ?? [];
  const size = Number(number);
  return number !== "" && size >= least && size <= most ? size : undefined;
};

const fonts = /^[\w\s,'"-]{1,120}$/;

/**
 * The sane part of a `smart_style_url` answer. What is not a plain colour, size or font name is left out, and so is a
 * colour in which words would be hard to read: ours stays.
 */
export const tokensOf = (style: unknown): Tokens => {
  const said = (typeof style === "object" && style !== null ? style : {}) as Readonly<
    Record<string, unknown>
  >;
  const ink = readColour(said.color_text) ?? [33, 43, 50];
  const accent = readColour(said.color_highlight) ?? [0, 94, 184];
  const radius = pixels(said.dim_border_radius, 0, 16);
  const size = pixels(said.dim_font_size, 14, 20);
  const font = said.font_family_body;
  return {
    colours: {
      ...kept("--ink", said.color_text, (one) => contrast(one, white) >= enough.text),
      ...kept("--blue", said.color_highlight, (one) => contrast(one, white) >= enough.words),
      ...kept("--red", said.color_error, (one) => contrast(one, white) >= enough.words),
      ...kept(
        "--page",
        said.color_background,
        (one) => contrast(one, ink) >= enough.text && contrast(one, accent) >= enough.words,
      ),
    },
    shapes: {
      ...(radius === undefined ? {} : { "--corner": `${radius}px` }),
      ...(size === undefined ? {} : { "--letter": `${size}px` }),
      ...(typeof font === "string" && fonts.test(font) ? { "--font": font } : {}),
    },
  };
};
