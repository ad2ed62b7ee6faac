import type { MissingField } from "#clinical/plan/missing-fields.ts";
import { useFocus } from "../parts/use-focus.ts";
import { fieldId } from "./controls/field-control.tsx";

type Props = {
  readonly missing: readonly MissingField[];
  /** Opens the section of a field, so that its control can take the focus. */
  readonly goTo: (missing: MissingField) => void;
};

/** What is still needed before the plan can be active; each leads to its field. */
export const MissingSummary = ({ missing, goTo }: Props) => (
  <div class="nhsuk-error-summary" tabIndex={-1} ref={useFocus<HTMLDivElement>()}>
    <div role="alert">
      <h3 class="nhsuk-error-summary__heading">Still needed for an active plan</h3>
      <div class="nhsuk-error-summary__body">
        <ul class="nhsuk-error-summary__list tl-list">
          {missing.map((one) => (
            <li key={one.field}>
              <a
                href={`#${fieldId(one.field)}`}
                onClick={(event) => {
                  event.preventDefault();
                  goTo(one);
                }}
              >
                {one.label}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  </div>
);
