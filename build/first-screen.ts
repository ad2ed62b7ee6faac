import type { Plugin } from "vite";

type Modules = {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
};

const inProject = (path: string): string => new URL(`../${path}`, import.meta.url).pathname;
const page = inProject("launch/main.ts");
const screen = inProject("launch/begin-visit.ts");

/** Adds the module and everything that it cannot run without. */
const withNeeds = (id: string, modules: Modules, found: Set<string>): Set<string> => {
  if (found.has(id)) return found;
  found.add(id);
  for (const needed of modules.getModuleInfo(id)?.importedIds ?? [])
    withNeeds(needed, modules, found);
  return found;
};

/**
 * What comes before the headline travels in few files, each compressed as one text: what the page opens the session
 * with, and what the first screen needs beyond that. The page itself stays apart: whoever loads it, runs it.
 */
export const fewFilesFirst = {
  includeDependenciesRecursively: false,
  groups: [
    {
      name: (id: string, modules: Modules): string | null => {
        if (id === page) return null;
        const session = withNeeds(page, modules, new Set());
        if (session.has(id)) return "session";
        return withNeeds(screen, modules, session).has(id) ? "first-screen" : null;
      },
    },
  ],
};

type Built = {
  readonly fileName: string;
  readonly name?: string | undefined;
  readonly facadeModuleId?: string | null;
  readonly imports?: readonly string[];
};

/** The files that these cannot run without, themselves included. */
const withImports = (
  files: readonly Built[],
  bundle: Readonly<Record<string, Built>>,
): readonly string[] => [
  ...new Set(
    files.flatMap(({ fileName, imports = [] }): readonly string[] => [
      fileName,
      ...withImports(
        imports.flatMap((name) => bundle[name] ?? []),
        bundle,
      ),
    ]),
  ),
];

const link = (rel: "modulepreload" | "prefetch", fileName: string) => ({
  tag: "link",
  attrs: { rel, crossorigin: true, href: `../${fileName}` },
  injectTo: "head" as const,
});

/** fhirclient, which the launch page imports only once its address is bare. */
const isSignIn = ({ facadeModuleId }: Built): boolean =>
  facadeModuleId?.includes("/fhirclient/lib/entry/") === true;

/**
 * Lets a page fetch all that it imports first while its own program is still on its way; and lets the launch page
 * fetch what the other will need, while the record signs the clinician in. What is imported later is fetched then:
 * the build tool's own helper for that would be on the line before the headline.
 */
export const fetchAhead = (): Plugin => ({
  name: "throughline-fetch-ahead",
  enforce: "pre",
  resolveId: (id) =>
    id.includes("vite/preload-helper") ? inProject("build/load-part.ts") : undefined,
  transformIndexHtml: {
    order: "post",
    handler: (_, { filename, chunk, bundle = {} }) => {
      const built = Object.values<Built>(bundle);
      const launches = filename.endsWith("launch.html");
      const first = [...(chunk ? [chunk] : []), ...(launches ? built.filter(isSignIn) : [])];
      const now = withImports(first, bundle).filter((name) => name !== chunk?.fileName);
      const next = built.filter(
        ({ name }) => launches && (name === "index" || name === "first-screen"),
      );
      return [
        ...now.map((name) => link("modulepreload", name)),
        ...next.map(({ fileName }) => link("prefetch", fileName)),
      ];
    },
  },
});
