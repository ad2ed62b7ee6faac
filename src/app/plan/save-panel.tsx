import { useState } from "preact/hooks";
import type { Answers } from "#clinical/answers.ts";
import type { PatientRecord } from "#clinical/record.ts";
import { advice } from "#ehr/fault.ts";
import type { FilingStep } from "../filing.ts";
import type { Visit } from "../visit.ts";
import { isUnread } from "../words/source-words.ts";

type Props = {
  readonly visit: Visit;
  readonly record: PatientRecord;
  /** Whether every required field is answered. */
  readonly complete: boolean;
  /** Called when an active plan was asked for and something is still needed. */
  readonly short: () => void;
};

/** Why the plan can only be a draft for now; nothing when it may be active. */
const HoldNote = ({ visit }: Pick<Props, "visit">) => {
  const hold = visit.hold.value;
  return hold.length === 0 ? null : (
    <p>
      Safety items {hold.join(", ")} are open, so the plan can be saved only as a draft.{" "}
      <a href="#resolve">Look at them</a>
    </p>
  );
};

/** Why the last try to see what would be written came to nothing. */
const NotShown = ({ step }: { readonly step: FilingStep }) =>
  step.at === "writing" && step.fault !== undefined ? (
    <p role="alert">What would be written cannot be shown yet. {advice(step.fault)}</p>
  ) : null;

/** From the form to the preview: as an active plan, or as a draft while something is open. */
export const SavePanel = ({ visit, record, complete, short }: Props) => {
  const [checked, setChecked] = useState(false);
  const unreadPlans = isUnread(record.sources.CarePlan);
  const nobody = visit.ports.author.value === undefined;
  const held = visit.hold.value.length > 0;
  const blocked = nobody || (unreadPlans && !checked);
  const step = visit.filing.step.value;
  const preparing = step.at === "preparing";
  const show = (status: Answers["status"]): void => {
    if (status === "active" && !complete) short();
    else void visit.filing.show(status);
  };
  return (
    <div class="tl-save">
      <HoldNote visit={visit} />
      {nobody ? (
        <p role="alert">
          Throughline could not read who you are, and a plan needs an author. Open it again from the
          record to save.
        </p>
      ) : null}
      {unreadPlans ? (
        <div class="tl-callout">
          <p>
            Care plans could not be read. A plan of ours may already be there, and saving could make
            a second one.
          </p>
          <p class="tl-row">
            <button type="button" class="tl-chip" onClick={() => void visit.filing.reload()}>
              Read the record again
            </button>
            <label>
              <input
                type="checkbox"
                checked={checked}
                onChange={(event) => setChecked(event.currentTarget.checked)}
              />{" "}
              I have looked in the record: there is no other plan from Throughline
            </label>
          </p>
        </div>
      ) : null}
      <p class="tl-row">
        {held ? null : (
          <button
            type="button"
            class="nhsuk-button"
            disabled={blocked || preparing}
            onClick={() => show("active")}
          >
            Check the plan
          </button>
        )}
        <button
          type="button"
          class={held ? "nhsuk-button" : "nhsuk-button nhsuk-button--secondary"}
          disabled={blocked || preparing}
          onClick={() => show("draft")}
        >
          Check as a draft
        </button>
        <span role="status">{preparing ? "Preparing what will be written…" : ""}</span>
      </p>
      <NotShown step={step} />
    </div>
  );
};
