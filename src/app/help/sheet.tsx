import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

type Props = {
  readonly title: string;
  readonly close: () => void;
  readonly children: ComponentChildren;
  /** Beside the page rather than over it, so that what is told of stays in sight. */
  readonly aside?: boolean;
};

/** A box over the page; Escape closes it, and the focus goes back to where it was. */
export const Sheet = ({ title, close, children, aside = false }: Props) => {
  const box = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = box.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={box}
      class={aside ? "tl-sheet tl-sheet--aside" : "tl-sheet"}
      aria-labelledby="sheet-title"
      onClose={close}
    >
      <h2 id="sheet-title">{title}</h2>
      {children}
    </dialog>
  );
};
