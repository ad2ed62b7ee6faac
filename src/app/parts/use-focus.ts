import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** A ref whose element takes the focus when it first appears (`takes`): for headings of a new step, and errors. */
export const useFocus = <E extends HTMLElement>(takes = true): RefObject<E | null> => {
  const ref = useRef<E>(null);
  useLayoutEffect(() => {
    if (takes) ref.current?.focus();
  }, []);
  return ref;
};
