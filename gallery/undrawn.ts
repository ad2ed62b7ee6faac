import { type ComponentType, options } from "preact";

const files = import.meta.glob<Readonly<Record<string, unknown>>>("../src/app/**/*.tsx", {
  eager: true,
});

const drawn = new Set<unknown>();
const before = options.diffed;
options.diffed = (vnode) => {
  drawn.add(vnode.type);
  before?.(vnode);
};

const isComponent = (name: string, one: unknown): one is ComponentType =>
  typeof one === "function" && /^[A-Z]/.test(name);

/** The components of the app that no example has drawn since the page was opened, by file and name. */
export const undrawn = (): readonly string[] =>
  Object.entries(files).flatMap(([file, exported]) =>
    Object.entries(exported)
      .filter(([name, one]) => isComponent(name, one) && !drawn.has(one))
      .map(([name]) => `${file.replace("../src/app/", "")} ${name}`),
  );
