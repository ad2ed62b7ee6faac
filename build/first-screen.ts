import type { Plugin } from "vite";

type Modules = {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
};

const inProject = (path: string): string => new URL(`../${path}`, import.meta.url).pathname;

/** Adds the module and everything that it cannot run without. */
const withNeeds = (id: string, modules: Modules, found: Set<string>): ReadonlySet<string> => {
  if (found.has(id)) return found;
  found.add(id);
  for (const needed of modules.getModuleInfo(id)?.importedIds ?? [])
    withNeeds(needed, modules, found);
  return found;
};

/**
 * All that the first screen needs beyond the session travels in one file: one request beside those to the record,
 * compressed as one text.
 */
export const firstScreenInOneFile = {
  includeDependenciesRecursively: false,
  groups: [
    {
      name: (id: string, modules: Modules): string | null => {
        const session = withNeeds(inProject("launch/main.tsx"), modules, new Set());
        const screen = withNeeds(inProject("launch/first-screen.ts"), modules, new Set(session));
        return screen.has(id) && !session.has(id) ? "first-screen" : null;
      },
    },
  ],
};

/** The file of the program that holds fhirclient; the pages import it only once their address is bare. */
const isSignIn = (file: { readonly type: string; readonly moduleIds?: readonly string[] }) =>
  file.type === "chunk" && file.moduleIds?.some((id) => id.includes("/fhirclient/")) === true;

/** Lets both pages fetch what they import next while their own program is still on its way. */
export const fetchAhead = (): Plugin => ({
  name: "throughline-fetch-ahead",
  transformIndexHtml: {
    order: "post",
    handler: (_, { bundle = {} }) =>
      Object.values(bundle)
        .filter(isSignIn)
        .map(({ fileName }) => ({
          tag: "link",
          attrs: { rel: "modulepreload", crossorigin: true, href: `../${fileName}` },
          injectTo: "head" as const,
        })),
  },
});
