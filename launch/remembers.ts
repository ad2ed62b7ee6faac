import type { Ports } from "#app/ports.ts";

const nameOf = (name: string): string => `throughline-choice:${name}`;

/** Small choices kept in this browser for every later launch; where it keeps nothing, they last as long as the page. */
export const remembers: NonNullable<Ports["remembers"]> = {
  get: (name) => {
    try {
      return localStorage.getItem(nameOf(name)) ?? undefined;
    } catch {
      return undefined;
    }
  },
  set: (name, value) => {
    try {
      localStorage.setItem(nameOf(name), value);
    } catch {
      // A browser that keeps nothing asks again next time.
    }
  },
};
