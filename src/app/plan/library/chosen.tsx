import type { MechanismId } from "#clinical/answers.ts";
import { mechanismWords } from "#clinical/plan/choice-words.ts";
import type { ControlProps } from "../controls/control.ts";

/** The entries that the explanation was begun from, each to be taken away again. */
export const Chosen = ({ plan, set }: Pick<ControlProps, "plan" | "set">) => {
  const chosen = plan.mechanisms ?? [];
  if (chosen.length === 0) return null;
  const without = (id: MechanismId): readonly MechanismId[] | undefined => {
    const left = chosen.filter((one) => one !== id);
    return left.length === 0 ? undefined : left;
  };
  return (
    <ul class="tl-list">
      {chosen.map((id) => (
        <li key={id}>
          Drawn on: {mechanismWords[id]}{" "}
          <button type="button" class="tl-quiet" onClick={() => set(without(id))}>
            Remove “{mechanismWords[id]}”
          </button>
        </li>
      ))}
    </ul>
  );
};
