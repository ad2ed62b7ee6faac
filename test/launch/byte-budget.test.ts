import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";

/** The built app: `npm test` builds it first. */
const app = new URL("../../dist/app/", import.meta.url);
const assets = new URL("assets/", app);
const text = (name: string): string => readFileSync(new URL(name, assets), "utf8");

/** Kilobytes of script and style, gzipped, that may be on the line before the headline. */
const budget = 75;

const named = (found: string, pattern: RegExp): readonly string[] =>
  [...found.matchAll(pattern)].flatMap(([, name]) => name ?? []);

/** What the page itself asks for. */
const onPage = (page: string): readonly string[] =>
  named(page, /(?:src|href)="\.\.\/assets\/([\w-]+\.(?:js|css))"/g);

const statically = /(?:from|import)\s*["'`]\.\/([\w-]+\.js)["'`]/g;

/** The files and everything that they import at once. */
const closure = (names: readonly string[], found = new Set<string>()): ReadonlySet<string> => {
  for (const name of names) {
    if (found.has(name)) continue;
    found.add(name);
    if (name.endsWith(".js")) closure(named(text(name), statically), found);
  }
  return found;
};

const kilobytes = (name: string): number =>
  gzipSync(readFileSync(new URL(name, assets))).length / 1024;

const page = readFileSync(new URL("launch/index.html", app), "utf8");
const firstScreen = readdirSync(assets).filter((name) => /^first-screen-.*\.js$/.test(name));
const files = [...closure([...onPage(page), ...firstScreen])]
  .map((name) => ({ name, size: kilobytes(name) }))
  .toSorted((a, b) => b.size - a.size);

describe("What the browser fetches before the headline", () => {
  it("is one file of the first screen, beside what the page asks for", () => {
    expect(firstScreen).toHaveLength(1);
    expect(onPage(page).filter((name) => name.endsWith(".js")).length).toBeGreaterThan(0);
    expect(onPage(page).filter((name) => name.endsWith(".css"))).toHaveLength(1);
  });

  it(`stays within ${budget} KB of script and style, gzipped`, () => {
    const total = files.reduce((sum, { size }) => sum + size, 0);
    const largest = files.slice(0, 3).map(({ name, size }) => `${name} ${size.toFixed(1)} KB`);
    const says = `${total.toFixed(1)} KB come before the headline; import what it can do without later. The largest: ${largest.join(", ")}.`;
    expect(total, says).toBeGreaterThan(20);
    expect(total, says).toBeLessThanOrEqual(budget);
  });

  it("holds no fhirclient, no jose and no later part", () => {
    const first = files.map(({ name }) => name);
    const holds = (word: string): readonly string[] =>
      readdirSync(assets).filter((name) => /\.(js|css)$/.test(name) && text(name).includes(word));
    for (const later of ["No 'state' parameter found", "ERR_JWKS", "tl-plan-section"]) {
      expect([later, holds(later).length > 0]).toEqual([later, true]);
      expect(holds(later).filter((name) => first.includes(name))).toEqual([]);
    }
  });
});
