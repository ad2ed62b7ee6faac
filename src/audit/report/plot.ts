import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";

const { document } = parseHTML("<!doctype html><html><body></body></html>");

/** Colours that are told apart without seeing hue, and on paper without colour. */
export const ink = { main: "#005eb8", light: "#99c7eb", line: "#4c6272", warn: "#b2432f" } as const;

type Asked = Parameters<typeof Plot.plot>[0];

/** A plot as SVG text, drawn without a browser: the same bytes for the same numbers. */
export const svgOf = (asked: Asked): string => {
  const drawn = Plot.plot({
    width: 640,
    marginLeft: 56,
    marginBottom: 48,
    style: { fontFamily: "inherit", fontSize: "13px", color: "#212b32" },
    ...asked,
    x: { labelOffset: 42, labelArrow: "none", ...asked?.x },
    document: document as unknown as Document,
  });
  // The caption tells what it shows; its parts would only be read out one by one.
  drawn.setAttribute("aria-hidden", "true");
  drawn.setAttribute("focusable", "false");
  return drawn.outerHTML;
};
