import { Fold } from "../../parts/fold.tsx";
import type { Face, Lane } from "../lanes/mark.ts";

/** What each lane shows and leaves out; together, that stands on the lane itself. */
export const Notes = ({ lanes, face }: { readonly lanes: readonly Lane[]; readonly face: Face }) =>
  face === "together" ? null : (
    <Fold title="What each lane shows and leaves out">
      {() => (
        <ul class="tl-list">
          {lanes.map(({ id, title, note }) =>
            note === undefined ? null : (
              <li key={id}>
                <strong>{title}</strong>: {note}
              </li>
            ),
          )}
        </ul>
      )}
    </Fold>
  );
