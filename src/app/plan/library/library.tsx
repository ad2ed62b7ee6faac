import { useState } from "preact/hooks";
import type { MechanismId } from "#clinical/answers.ts";
import { explanationsFor } from "#clinical/explanations/index.ts";
import { mechanismWords } from "#clinical/plan/choice-words.ts";
import type { ControlProps } from "../controls/control.ts";
import { Chosen } from "./chosen.tsx";
import { ExplanationCard } from "./explanation-card.tsx";
import { TheirWords } from "./their-words.tsx";

/** The explanations that fit the person's track: one is looked at, its text begun from, and changed together. */
export const Library = (props: ControlProps) => {
  const { id, plan, pemTrack, describedBy } = props;
  const [open, setOpen] = useState<MechanismId | undefined>(undefined);
  const offered = explanationsFor(pemTrack);
  const explanation = offered.find((one) => one.id === open);
  return (
    <>
      <TheirWords plan={plan} />
      <Chosen {...props} />
      {pemTrack ? (
        <p class="nhsuk-inset-text tl-inset">
          Explanations that lead to doing more are not here: ME/CFS is recorded, or doing more makes
          the person worse later.
        </p>
      ) : null}
      <label class="tl-small" for={id}>
        Look at an explanation
      </label>
      <select
        class="tl-input"
        id={id}
        aria-describedby={describedBy}
        value={open ?? ""}
        onChange={(event) =>
          setOpen(offered.find((one) => one.id === event.currentTarget.value)?.id)
        }
      >
        <option value="">Choose one…</option>
        {offered.map((one) => (
          <option key={one.id} value={one.id}>
            {mechanismWords[one.id]}: {one.about.slice(0, 3).join(", ")}
          </option>
        ))}
      </select>
      {explanation === undefined ? null : (
        <ExplanationCard key={explanation.id} explanation={explanation} {...props} />
      )}
    </>
  );
};
