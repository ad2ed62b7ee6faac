import { describe, expect, it } from "vitest";
import { contrast, readColour } from "#app/ehr-style/colour.ts";
import { tokensOf } from "#app/ehr-style/tokens.ts";

const colour = (text: string) => {
  const read = readColour(text);
  if (read === undefined) throw new Error(`no colour: ${text}`);
  return read;
};

describe("The EHR’s style", () => {
  it("is measured as WCAG measures contrast", () => {
    expect(contrast(colour("#000"), colour("#ffffff"))).toBeCloseTo(21);
    expect(contrast(colour("#767676"), colour("#fff"))).toBeCloseTo(4.54, 2);
  });

  it("lends its colours, sizes and font where words stay readable", () => {
    expect(
      tokensOf({
        color_text: "#1d2b2b",
        color_highlight: "#0b5c5c",
        color_background: "#f4f6f6",
        color_error: "#9e2d2d",
        dim_border_radius: "4px",
        dim_font_size: "17px",
        font_family_body: "'Frutiger W01', Arial, sans-serif",
      }),
    ).toEqual({
      colours: { "--ink": "#1d2b2b", "--blue": "#0b5c5c", "--red": "#9e2d2d", "--page": "#f4f6f6" },
      shapes: {
        "--corner": "4px",
        "--letter": "17px",
        "--font": "'Frutiger W01', Arial, sans-serif",
      },
    });
  });

  it.each([
    ["pale words", { color_text: "#aaaaaa" }],
    ["a pale highlight", { color_highlight: "#ffd700" }],
    ["a dark page", { color_background: "#222222" }],
    ["no colour", { color_text: "red; background: url(https://x.example)" }],
    ["tiny letters", { dim_font_size: "3px" }],
    ["huge corners", { dim_border_radius: "900px" }],
    ["a font with more in it", { font_family_body: "Arial;} body{display:none" }],
    ["nothing of use", null],
  ])("is left out where it has %s", (_, style) => {
    expect(tokensOf(style)).toEqual({ colours: {}, shapes: {} });
  });
});
