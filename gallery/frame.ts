import { render } from "preact";
import { act } from "../test/app/examples/act.ts";
import { nameOf } from "../test/app/examples/example.ts";
import { examples } from "../test/app/examples/examples.ts";
import { openExample } from "../test/app/examples/open-example.ts";
import { draw } from "./draw.tsx";
import { undrawn } from "./undrawn.ts";
import "#app/styles/app.scss";

const root = document.querySelector("#example");

/** Shows the example with this name in place of the one before; tests call it too. */
const show = async (name: string): Promise<void> => {
  const example = examples.find((one) => nameOf(one) === name);
  if (!root || !example) throw new Error(`no example is called ${name}`);
  render(null, root);
  render(draw(example, await openExample(example)), root);
  await act(root, example.does ?? []);
};

declare global {
  var showExample: typeof show;
  var undrawnParts: typeof undrawn;
}
globalThis.showExample = show;
globalThis.undrawnParts = undrawn;

const isForTheDark = (rule: CSSRule): rule is CSSMediaRule =>
  rule instanceof CSSMediaRule && rule.media.mediaText.includes("prefers-color-scheme: dark");

/** Puts the page in a scheme whatever the computer prefers, by the very rules that the app has for it. */
const wear = (scheme: string): void => {
  const holds = scheme === "dark" ? "screen" : "not all";
  for (const { cssRules } of document.styleSheets)
    for (const rule of cssRules) if (isForTheDark(rule)) rule.media.mediaText = holds;
  document.documentElement.style.colorScheme = scheme;
};

const [asked = "", scheme] = location.hash.slice(1).split(":");
if (scheme) addEventListener("load", () => wear(scheme));
if (asked !== "") void show(asked);
addEventListener("hashchange", () => location.reload());
