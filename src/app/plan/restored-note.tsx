import { useState } from "preact/hooks";
import type { Desk } from "../desk.ts";

/** A draft was found on this computer: told, with the way to let it go, which asks first. */
export const RestoredNote = ({ desk }: { readonly desk: Desk }) => {
  const [asking, setAsking] = useState(false);
  return (
    <div class="nhsuk-inset-text tl-inset">
      <p role="status">The draft kept on this computer was found, and you can go on with it.</p>
      {asking ? (
        <p class="tl-row">
          The draft will be gone from this computer; until you close this page, undo brings it back.
          <button type="button" class="tl-chip" onClick={() => void desk.startAgain()}>
            Yes, begin again
          </button>
          <button type="button" class="tl-chip" onClick={() => setAsking(false)}>
            Keep the draft
          </button>
        </p>
      ) : (
        <button type="button" class="tl-quiet" onClick={() => setAsking(true)}>
          Begin again without it
        </button>
      )}
    </div>
  );
};
