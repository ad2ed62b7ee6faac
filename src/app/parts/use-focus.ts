import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** A ref whose element takes the focus when it first appears: for headings of a new step, and errors. */
export const useFocus = <E extends HTMLElement>(): RefObject<E | null> => {
  const ref = useRef<E>(null);
  useLayoutEffect(() => {
    ref.current?.focus();
  }, []);
  return ref;
};
