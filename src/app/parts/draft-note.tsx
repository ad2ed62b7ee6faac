import type { DraftState } from "../autosave.ts";
import type { Desk } from "../desk.ts";

const draftWords = (state: DraftState): string => {
  switch (state) {
    case "none":
      return "";
    case "keeping":
      return "Keeping draft…";
    case "kept":
      return "Draft kept on this computer";
    case "not kept":
      return "No draft is kept on this computer";
  }
};

/** Whether what was typed is kept, and the way to take the last change back. */
export const DraftNote = ({ desk }: { readonly desk: Desk }) => (
  <>
    <span role="status">{draftWords(desk.draft.value)}</span>
    {desk.canUndo.value ? (
      <button type="button" class="tl-quiet" onClick={desk.undo}>
        Undo last change
      </button>
    ) : null}
  </>
);
