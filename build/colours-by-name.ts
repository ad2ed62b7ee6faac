import type { AcceptedPlugin } from "postcss";

/** The design system's colours as our own names, which the dark scheme and the EHR's style can change. */
const names: Readonly<Record<string, string>> = {
  "#212b32": "--ink",
  "#4c6272": "--quiet",
  "#005eb8": "--blue",
  "#d8dde0": "--line",
  "#aeb7bd": "--edge",
  "#f0f4f5": "--page",
  "#d5281b": "--red",
  "#330072": "--visited",
  "#7c2855": "--hovered",
  "#002f5c": "--pressed",
  "#d9e7f4": "--hover",
  "#c7dcef": "--hover",
};

/** White is paper where something is written on it, and stays white where it is written with. */
const paper = /^background(-color)?$/;

/** What is yellow while it has the focus keeps its dark words; tags and full buttons bring both of their colours. */
const ownColours = /:focus(?![-\w])|nhsuk-tag|nhsuk-button(?!--secondary)|nhsuk-skip-link/;

const named = (property: string, value: string): string =>
  value
    .replace(/#[0-9a-f]{6}\b/gi, (colour) => {
      const name = names[colour.toLowerCase()];
      return name === undefined ? colour : `var(${name})`;
    })
    .replace(/#fff(fff)?\b/gi, (white) => (paper.test(property) ? "var(--paper)" : white));

/** Puts our names in the place of the design system's fixed colours, so that one dark scheme serves both. */
export const coloursByName = (): AcceptedPlugin => ({
  postcssPlugin: "throughline-colours-by-name",
  Declaration: (declaration) => {
    const rule = declaration.parent;
    if (rule?.type !== "rule" || declaration.prop.startsWith("--")) return;
    if (ownColours.test((rule as unknown as { readonly selector: string }).selector)) return;
    const value = named(declaration.prop, declaration.value);
    if (value !== declaration.value) declaration.value = value;
  },
});
