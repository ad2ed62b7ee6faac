import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** What hands can do to the picture; x in pixels from its left. */
export type Acts = {
  readonly zoom: (times: number, x: number) => void;
  readonly pan: (pixels: number) => void;
  readonly pick: (x: number) => void;
  /** Where the mouse is; undefined once it has left. */
  readonly point: (x: number | undefined) => void;
};

const slack = 4;
const lines = 16;

const wheelTimes = ({ deltaY, deltaMode }: WheelEvent): number =>
  Math.exp(Math.max(-120, Math.min(120, deltaMode === 1 ? deltaY * lines : deltaY)) * 0.004);

type Fingers = Map<number, number>;

const middle = (fingers: Fingers): number =>
  [...fingers.values()].reduce((sum, x) => sum + x, 0) / fingers.size;

const apart = (fingers: Fingers): number => {
  const [a = 0, b = 0] = fingers.values();
  return Math.max(24, Math.abs(a - b));
};

/** Follows the pointers that are down: one moves the picture, two zoom it, and one that did not move picks a day. */
const follow = (node: HTMLElement, acts: () => Acts) => {
  const fingers: Fingers = new Map();
  let moved = false;
  const xOf = ({ clientX }: MouseEvent): number => clientX - node.getBoundingClientRect().left;
  const down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    moved = fingers.size > 0;
    fingers.set(event.pointerId, xOf(event));
  };
  const move = (event: PointerEvent): void => {
    const x = xOf(event);
    const before = fingers.get(event.pointerId);
    if (event.pointerType === "mouse") acts().point(x);
    if (before === undefined || (!moved && Math.abs(x - before) < slack)) return;
    if (!moved) node.setPointerCapture(event.pointerId);
    moved = true;
    const [centre, width] = [middle(fingers), apart(fingers)];
    fingers.set(event.pointerId, x);
    acts().pan(centre - middle(fingers));
    if (fingers.size === 2) acts().zoom(width / apart(fingers), middle(fingers));
  };
  const up = (event: PointerEvent): void => {
    if (fingers.delete(event.pointerId) && !moved) acts().pick(xOf(event));
  };
  const cancel = (event: PointerEvent): void => void fingers.delete(event.pointerId);
  const leave = (): void => acts().point(undefined);
  const wheel = (event: WheelEvent): void => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    acts().zoom(wheelTimes(event), xOf(event));
  };
  return {
    pointerdown: down,
    pointermove: move,
    pointerup: up,
    pointercancel: cancel,
    pointerleave: leave,
    wheel,
  };
};

/**
 * Mouse, touch and wheel on the picture. A wheel without Ctrl, and a finger that moves up or down, scroll the page
 * as they would anywhere.
 */
export const useGestures = (ref: RefObject<HTMLElement | null>, acts: Acts): void => {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    const node = ref.current;
    if (node === null) return undefined;
    const listeners = Object.entries(follow(node, () => latest.current)) as [
      string,
      EventListener,
    ][];
    for (const [name, listen] of listeners)
      node.addEventListener(name, listen, { passive: name !== "wheel" });
    return () => {
      for (const [name, listen] of listeners) node.removeEventListener(name, listen);
    };
  }, []);
};
