import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

type Props<T> = {
  readonly id: string;
  readonly items: readonly T[];
  readonly blank: T;
  readonly most: number;
  /** What one of them is called: "goal". */
  readonly noun: string;
  /** Rows ready to be added from the record, each with its words. */
  readonly offers?: readonly { readonly says: string; readonly item: T }[];
  readonly set: (items: readonly T[] | undefined) => void;
  readonly children: (
    item: T,
    change: (next: T) => void,
    rowId: string,
    number: number,
  ) => ComponentChildren;
};

/** A short list that grows and shrinks; the first row is there to type into before there is any. */
export const Rows = <T,>({
  id,
  items,
  blank,
  most,
  noun,
  offers = [],
  set,
  children,
}: Props<T>) => {
  const next = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    if (next.current === undefined) return;
    document.getElementById(next.current)?.focus();
    next.current = undefined;
  });
  const rowId = (at: number): string => (at === 0 ? id : `${id}-${at}`);
  const shown = items.length === 0 ? [blank] : items;
  const replace = (at: number, item: T): void =>
    set(shown.map((one, index) => (index === at ? item : one)));
  const add = (item: T): void => {
    next.current = rowId(items.length);
    set([...items, item]);
  };
  const remove = (at: number): void => {
    const left = items.filter((_, index) => index !== at);
    next.current = rowId(Math.max(0, at - 1));
    set(left.length === 0 ? undefined : left);
  };
  const full = items.length >= most;
  return (
    <>
      <ol class="tl-rows">
        {shown.map((item, at) => (
          <li key={at}>
            {children(item, (changed) => replace(at, changed), rowId(at), at + 1)}
            {items.length > 0 ? (
              <button type="button" class="tl-quiet" onClick={() => remove(at)}>
                Remove {noun} {at + 1}
              </button>
            ) : null}
          </li>
        ))}
      </ol>
      {full || items.length === 0 ? null : (
        <button type="button" class="tl-chip" onClick={() => add(blank)}>
          Add another {noun}
        </button>
      )}
      {full
        ? null
        : offers.map(({ says, item }) => (
            <button type="button" class="tl-chip" key={says} onClick={() => add(item)}>
              + {says}
            </button>
          ))}
    </>
  );
};
