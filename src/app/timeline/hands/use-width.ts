import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

const least = 260;
/** Where nothing is laid out, as in tests without a browser. */
const unknown = 360;
/** The width of upright A4 within its margins, in CSS pixels: the picture is drawn anew for paper, not shrunk. */
const paper = 660;

/** The width that the picture has: that of its place, undefined until it is measured, or that of the paper while it is printed. */
export const useWidth = (): {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly width: number | undefined;
} => {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number>();
  const [printing, setPrinting] = useState(false);
  useLayoutEffect(() => {
    const node = ref.current;
    const measure = (wide: number): void => setWidth(Math.max(least, Math.floor(wide)));
    measure(node?.clientWidth || unknown);
    if (node === null || typeof ResizeObserver === "undefined") return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0) measure(entry.contentRect.width);
    });
    observer.observe(node);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const [before, after] = [() => setPrinting(true), () => setPrinting(false)];
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    return () => {
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
    };
  }, []);
  return { ref, width: printing ? paper : width };
};
