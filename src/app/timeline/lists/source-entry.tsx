import { useState } from "preact/hooks";
import type { ResourceId } from "#clinical/record.ts";

/** Asks for an entry as the record gave it; undefined where it is not held any more. */
export type ReadEntry = (id: ResourceId) => Promise<string | undefined>;

type Props = { readonly id: ResourceId; readonly read: ReadEntry | undefined };

const gone = "The record no longer holds this entry.";

/** Where an entry is in the record, and the entry itself one tap away. */
export const SourceEntry = ({ id, read }: Props) => {
  const [text, setText] = useState<string | undefined>();
  if (read === undefined) return <span>{id}</span>;
  const turn = async (): Promise<void> =>
    setText(text === undefined ? ((await read(id)) ?? gone) : undefined);
  return (
    <>
      <button
        type="button"
        class="tl-quiet tl-source"
        aria-expanded={text !== undefined}
        onClick={() => void turn()}
      >
        <span class="tl-hidden">Open </span>
        {id}
      </button>
      {text === undefined ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <pre class="tl-code tl-source__text" tabIndex={0}>
          {text}
        </pre>
      )}
    </>
  );
};
