import { describe, expect, it } from "vitest";

/** What is never said on screen or paper. */
const never = [
  /\bMUS\b/,
  /\bMUPS\b/,
  /medically unexplained/i,
  /somati[sz]/i,
  /heart-?sink/i,
  /frequent (flyer|attender|attendance)/i,
  /hysteric/i,
  /hypochondri/i,
  /psychosomatic/i,
  /functional overlay/i,
  /supratentorial/i,
  /thick.file/i,
  /drug.seeking/i,
  /in (your|their|the) (head|mind)\b/i,
  /nothing (is )?wrong/i,
  /everything is normal/i,
  /(it|this) is (stress|anxiety|psychological)/i,
  /stop testing/i,
  /push yourself/i,
  /come back if it gets worse/i,
  /\b(claims|denies|admits|insists|resistant|non-compliant)\b/i,
  /looks well/i,
  /(you|they) will be fine/i,
  /nothing can be done/i,
  /rules? out disease\b(?<!not rule out disease)/i,
  /probably functional/i,
];

const sources = import.meta.glob<string>("../../src/app/**/*.{ts,tsx}", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The file without its comments: what may reach a screen. */
const spoken = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/(^|\s)\/\/.*$/gm, "");

const offences = (text: string): readonly string[] =>
  never.flatMap((pattern) => pattern.exec(spoken(text))?.[0] ?? []);

describe("the words of the app", () => {
  it("are read from every file", () => {
    expect(Object.keys(sources).length).toBeGreaterThan(50);
  });

  it("are caught where they hurt", () => {
    expect(offences('const says = "There is nothing wrong";')).toEqual(["nothing wrong"]);
    expect(offences("<p>A frequent attender</p>")).toEqual(["frequent attender"]);
  });

  it.each(Object.keys(sources))("hold nothing of the never list in %s", (file) => {
    expect(offences(sources[file] ?? "")).toEqual([]);
  });
});
