import type { Face } from "#app/face/face.ts";
import type { Ports } from "#app/ports.ts";

const isFace = (text: string | null): text is Face => text === "clinician" || text === "together";

/** The name of this launch’s face: the key that the history entry remembers for its reloads, so that no other launch finds it. */
const nameHere = (): string => {
  const state: { readonly key?: unknown } | null = history.state;
  return `throughline-face:${String(state?.key)}`;
};

/** The face that this page was turned to before it was loaded again; a new launch begins with what it is for. */
export const keptFace = (forBoth: boolean): NonNullable<Ports["face"]> => {
  const kept = sessionStorage.getItem(nameHere());
  return {
    first: isFace(kept) ? kept : forBoth ? "together" : "clinician",
    keep: (face) => sessionStorage.setItem(nameHere(), face),
  };
};
