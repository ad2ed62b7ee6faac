import { useState } from "preact/hooks";
import { type PlanChange, planChanges } from "#clinical/instruments/taken-today.ts";
import { lackingForChange } from "#clinical/plan/plan-change.ts";
import { Fold } from "../../parts/fold.tsx";
import type { HeldPlan } from "../../ports.ts";
import type { Visit } from "../../visit.ts";
import { turnWords } from "../../words/turn-words.ts";
import { LanguageNotes } from "../controls/language-notes.tsx";

type Props = { readonly visit: Visit; readonly held: HeldPlan };

const Reason = ({
  label,
  because,
  set,
}: {
  readonly label: string;
  readonly because: string;
  readonly set: (text: string) => void;
}) => (
  <>
    <label class="nhsuk-label" for="turn-because">
      {label}
    </label>
    <textarea
      class="nhsuk-textarea tl-grows"
      id="turn-because"
      rows={2}
      value={because}
      onInput={(event) => set(event.currentTarget.value)}
    />
    <LanguageNotes words={[because]} pemTrack={false} />
  </>
);

type Choice = {
  readonly to: PlanChange["to"] | undefined;
  readonly set: (to: PlanChange["to"]) => void;
};

const Choices = ({ to, set }: Choice) => (
  <div class="nhsuk-radios nhsuk-radios--small">
    {planChanges.map((each) => (
      <div class="nhsuk-radios__item" key={each}>
        <input
          class="nhsuk-radios__input"
          id={`turn-${each}`}
          type="radio"
          name="turn"
          checked={to === each}
          onChange={() => set(each)}
        />
        <label class="nhsuk-label nhsuk-radios__label" for={`turn-${each}`}>
          {turnWords[each].choice}
        </label>
      </div>
    ))}
  </div>
);

/** What the chosen turn means, asks for, and does. */
const Turn = ({ visit, held, to }: Props & { readonly to: PlanChange["to"] }) => {
  const [because, setBecause] = useState("");
  const words = turnWords[to];
  const change: PlanChange = { to, ...(because.trim() === "" ? {} : { because }) };
  const lacking = lackingForChange(change, held.answers);
  const go = (): void => {
    if (to === "replaced") visit.desk.beginAnew();
    else void visit.filing.turn(change, held);
  };
  return (
    <>
      <p>{words.says}</p>
      {words.because === undefined ? null : (
        <Reason label={words.because} because={because} set={setBecause} />
      )}
      {lacking.length === 0 ? null : <p role="status">Still needed: {lacking.join("; ")}.</p>}
      <p>
        <button
          type="button"
          class="nhsuk-button nhsuk-button--secondary"
          disabled={lacking.length > 0}
          onClick={go}
        >
          {to === "replaced" ? "Begin the new agreement" : "Check what will be written"}
        </button>
      </p>
    </>
  );
};

const Turns = ({ visit, held }: Props) => {
  const [to, setTo] = useState<PlanChange["to"] | undefined>(undefined);
  return (
    <fieldset class="nhsuk-fieldset">
      <legend class="nhsuk-fieldset__legend tl-field-label">What becomes of this plan</legend>
      <Choices to={to} set={setTo} />
      {to === undefined ? null : <Turn key={to} visit={visit} held={held} to={to} />}
    </fieldset>
  );
};

/** Putting a plan on hold, ending it, replacing it, or marking it as an error. */
export const TurnPanel = ({ visit, held }: Props) => (
  <Fold title="Hold, end or replace this plan, or say that it is in the wrong record">
    {() => <Turns visit={visit} held={held} />}
  </Fold>
);
