import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/**
 * The walls of the house. A room may import itself by relative path, the rooms listed here by their `#room/` door,
 * and the packages listed here. Adding a line is a design decision: write it down in docs/decisions.
 */
const rooms: Readonly<Record<string, { doors: readonly string[]; packages: readonly string[] }>> = {
  clinical: { doors: [], packages: ["date-fns", "@date-fns/utc"] },
  fhir: { doors: ["clinical"], packages: ["fhir/r4", "uuid"] },
  ehr: { doors: ["clinical", "fhir"], packages: ["fhir/r4", "fhirclient", "jose", "idb-keyval"] },
  app: {
    doors: ["clinical", "#ehr/fault.ts"],
    packages: ["preact", "@preact/signals", "d3-scale", "syllable", "flesch-kincaid"],
  },
  audit: {
    doors: ["clinical", "fhir", "#bulk/folder/read-lines.ts"],
    packages: ["@duckdb/node-api", "@observablehq/plot", "fhir/r4", "linkedom", "node:"],
  },
  bulk: { doors: ["clinical"], packages: ["fhir/r4", "jose", "node:"] },
  sandbox: {
    doors: [],
    packages: [
      "fhir/r4",
      "@medplum",
      "oidc-provider",
      "hono",
      "@hono/node-server",
      "jose",
      "node:",
    ],
  },
};

type Import = { readonly file: string; readonly from: string };

const statements =
  /(?:^|[\s;])(?:import|export)(?:\s+type)?(?:[\s\w{},*$]+from)?\s*["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/g;

const importsOf = (file: string, text: string): Import[] =>
  [...text.matchAll(statements)].map((found) => ({ file, from: found[1] ?? found[2] ?? "" }));

const isPackage = (name: string, listed: string): boolean =>
  name === listed || name.startsWith(listed.endsWith(":") ? listed : `${listed}/`);

/** The imports that cross a wall, each as the sentence that the trespasser reads. */
const trespasses = (files: Readonly<Record<string, string>>): string[] =>
  Object.entries(files).flatMap(([path, text]) => {
    const room = /src\/([^/]+)\//.exec(path)?.[1] ?? "";
    const walls = rooms[room];
    if (!walls) return [`${path}: the room "${room}" is not in the table`];
    return importsOf(path, text)
      .filter(({ from }) => !allowed(room, path, from))
      .map(
        ({ from }) =>
          `${path} imports ${from}: ${room} may import ${[...walls.doors, ...walls.packages].join(", ")}. Move the decision inward or hand the value in.`,
      );
  });

const allowed = (room: string, path: string, from: string): boolean => {
  const walls = rooms[room];
  if (!walls) return false;
  if (from.startsWith(".")) return staysInside(path, from);
  if (from.startsWith("#")) {
    return walls.doors.some((door) => from === door || from.startsWith(`#${door}/`));
  }
  return walls.packages.some((listed) => isPackage(from, listed));
};

const staysInside = (path: string, from: string): boolean => {
  const depth = path.split("/src/")[1]?.split("/").length ?? 0;
  return (from.match(/\.\.\//g)?.length ?? 0) <= depth - 2;
};

const sources = import.meta.glob<string>("../src/**/*.{ts,tsx}", {
  query: "?raw",
  import: "default",
  eager: true,
});
const everything = import.meta.glob<string>("../{src,launch,fixtures}/**/*.{ts,tsx}", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The code, the tests and the documents: all that is read, without the data. */
const written = (): readonly string[] =>
  [".", "src", "launch", "fixtures", "test", "bench", "gallery", "build", "docs"].flatMap(
    (folder) =>
      readdirSync(folder, { encoding: "utf8", recursive: folder !== "." })
        .filter((name) => /\.(ts|tsx|scss|css|html|md)$/.test(name))
        .map((name) => `${folder}/${name}`),
  );

describe("The house", () => {
  it("has rooms with files in them", () => {
    for (const room of Object.keys(rooms)) {
      expect(
        Object.keys(sources).some((path) => path.includes(`/src/${room}/`)),
        room,
      ).toBe(true);
    }
  });

  it("keeps its walls: no room imports what the table does not list", () => {
    expect(trespasses(withAbsolutePaths(sources))).toEqual([]);
  });

  it("would notice a trespass", () => {
    const planted = {
      "/src/clinical/planted.ts": 'import { ky } from "ky";\nimport type { X } from "#fhir/x.ts";',
      "/src/app/planted.tsx": 'const late = () => import("#ehr/safe-fetch.ts");',
      "/src/fhir/planted.ts": 'export { a } from "../ehr/a.ts";',
    };
    expect(trespasses(planted)).toHaveLength(4);
  });

  it("keeps the clock in day.ts and the launch: no decision asks what today is", () => {
    const clocks = Object.entries(sources)
      .filter(([path]) => /src\/(clinical|fhir)\//.test(path))
      .filter(([, text]) => /\bDate\.now\(|new (UTC)?Date\(\)/.test(text))
      .map(([path]) => path);
    expect(clocks).toEqual([]);
  });

  it("keeps every module readable: 250 lines at most, lists of data excepted", () => {
    const long = Object.entries(everything)
      .filter(([path]) => !path.includes("/fixtures/"))
      .filter(([, text]) => text.split("\n").length > 250)
      .map(([path]) => path);
    expect(long).toEqual([]);
  });

  it("keeps every room small enough to see at once: 15 files in a folder", () => {
    const folders = new Map<string, number>();
    for (const path of Object.keys(sources)) {
      const folder = path.slice(0, path.lastIndexOf("/"));
      folders.set(folder, (folders.get(folder) ?? 0) + 1);
    }
    const listed = ["/clinical/rules", "/clinical/checklist"];
    const crowded = [...folders].filter(
      ([folder, files]) => files > 15 && !listed.some((list) => folder.endsWith(list)),
    );
    expect(crowded).toEqual([]);
  });

  it("cites what a reader can look up: no chapter of notes of our own", () => {
    const files = written();
    expect(files.length).toBeGreaterThan(1000);
    const citing = files.filter((file) => /\b(ID|MG|FH)\s?§/.test(readFileSync(file, "utf8")));
    expect(citing).toEqual([]);
  });
});

function withAbsolutePaths(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path.replace("../src/", "/src/"), text]),
  );
}
