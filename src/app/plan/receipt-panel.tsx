import { useState } from "preact/hooks";
import type { Filing } from "../filing.ts";
import { Sign } from "../parts/sign.tsx";
import { useFocus } from "../parts/use-focus.ts";
import type { Preview, Receipt } from "../ports.ts";
import { instantWords } from "../words/day-words.ts";
import { roadLeaves, roadTaken, storedSaid } from "../words/road-words.ts";
import { CopyText } from "./copy-text.tsx";

type Props = {
  readonly receipt: Receipt;
  readonly preview: Preview;
  readonly revise: Filing["revise"];
};

const Revise = ({ revise }: Pick<Props, "revise">) => {
  const [failed, setFailed] = useState(false);
  const act = async (): Promise<void> => setFailed((await revise()) !== undefined);
  return (
    <>
      <button type="button" class="tl-chip" onClick={() => void act()}>
        Revise this plan
      </button>
      <span role="status">
        {failed
          ? "The record could not be read again, and a plan is revised as the record holds it. Try again, or open Throughline again from the patient’s record."
          : ""}
      </span>
    </>
  );
};

/** What the record now holds, read back after saving. */
export const ReceiptPanel = ({ receipt, preview, revise }: Props) => (
  <div class="tl-receipt">
    <h3 tabIndex={-1} ref={useFocus<HTMLHeadingElement>()}>
      <Sign name="done" /> Saved to the record
    </h3>
    <p role="status">
      {roadTaken(receipt.road)} Read back from the record: the plan is {receipt.status}, saved{" "}
      {instantWords(receipt.savedAt)}.
    </p>
    {roadLeaves(receipt.road) === undefined ? null : <p>{roadLeaves(receipt.road)}</p>}
    {receipt.warnings.length === 0 ? null : (
      <div class="tl-callout" role="alert">
        <p>Not everything is as it was shown:</p>
        <ul class="tl-list">
          {receipt.warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      </div>
    )}
    <ul class="tl-list">
      {receipt.stored.map(({ reference, version }) => (
        <li key={reference}>
          {storedSaid(reference)}{" "}
          <span class="tl-small">
            ({reference}
            {version === undefined ? "" : `, version ${version}`})
          </span>
        </li>
      ))}
    </ul>
    <CopyText text={preview.text} />
    <pre class="tl-printed">{preview.text}</pre>
    <p class="tl-row tl-noprint">
      <button type="button" class="tl-chip" onClick={() => window.print()}>
        Print the plan
      </button>
      <Revise revise={revise} />
    </p>
  </div>
);
