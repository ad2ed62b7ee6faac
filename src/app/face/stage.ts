import { type ComponentChild, render } from "preact";
import type { Face } from "./face.ts";

type Kept = { readonly root: HTMLElement; scrolled: number; focused: Element | null };

/** What draws each face. */
export type Drawings = Readonly<Record<Face, () => ComponentChild>>;

const begin = (): Kept => {
  const root = document.createElement("div");
  root.className = "tl-main";
  return { root, scrolled: 0, focused: null };
};

const leave = (kept: Kept): void => {
  kept.scrolled = scrollY;
  kept.focused = kept.root.contains(document.activeElement) ? document.activeElement : null;
};

/** The switch itself is on both faces: whoever pressed it keeps the focus. */
const comeBack = ({ root, scrolled, focused }: Kept): void => {
  scrollTo({ top: scrolled, behavior: "instant" });
  if (document.activeElement !== document.body && document.activeElement !== null) return;
  const target = focused ?? root.querySelector("h1");
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
};

/**
 * One face in the page, the other out of it altogether: whole, with its open folds, words, place and focus, and unseen
 * by eyes, screen readers and search. Each is drawn when it is first turned to.
 */
export const openStage = () => {
  const faces = new Map<Face, Kept>();
  let shown: Face | undefined;
  const turnTo = (host: Element, face: Face): void => {
    const before = shown && faces.get(shown);
    const now = faces.get(face);
    shown = face;
    if (before) leave(before);
    if (now) host.replaceChildren(now.root);
    if (before && now) comeBack(now);
  };
  return {
    show: (host: Element, face: Face, draw: Drawings): void => {
      if (!faces.has(face)) faces.set(face, begin());
      for (const [name, { root }] of faces) render(draw[name](), root);
      if (shown !== face) turnTo(host, face);
    },
    close: (): void => {
      for (const { root } of faces.values()) render(null, root);
    },
  };
};
