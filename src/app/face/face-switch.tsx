import type { Visit } from "../visit.ts";

/** Turns the screen from one face to the other; it stands on both, so that the focus stays where it was. */
export const FaceSwitch = ({ visit }: { readonly visit: Visit }) => {
  const together = visit.face.now.value === "together";
  return (
    <>
      <button type="button" id="turn" class="tl-quiet tl-turn" onClick={visit.face.turn}>
        {together ? "Back to your own view" : "Look at it together"}
      </button>
      <span class="tl-hidden" role="status">
        {together ? "This view is for both of you." : ""}
      </span>
    </>
  );
};
