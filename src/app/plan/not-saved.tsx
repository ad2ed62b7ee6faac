import { advice, type EhrFault } from "#ehr/fault.ts";
import type { Filing } from "../filing.ts";
import { useFocus } from "../parts/use-focus.ts";
import type { Preview } from "../ports.ts";
import { CopyText } from "./copy-text.tsx";

type Props = { readonly fault: EhrFault; readonly preview: Preview; readonly filing: Filing };

/** What can be tried again without reading or opening anything anew. */
const canRetry = ({ kind }: EhrFault): boolean =>
  kind === "busy" || kind === "unreachable" || kind === "notFhir" || kind === "refused";

/** Why nothing was saved, in one sentence, and every way on: the draft is kept whatever happened. */
export const NotSaved = ({ fault, preview, filing }: Props) => (
  <div class="nhsuk-error-summary" tabIndex={-1} ref={useFocus<HTMLDivElement>()}>
    <div role="alert">
      <h3 class="nhsuk-error-summary__heading">Not saved</h3>
      <p>{advice(fault)}</p>
    </div>
    <p class="tl-row">
      {fault.kind === "changedElsewhere" ? (
        <button type="button" class="nhsuk-button" onClick={() => void filing.reload()}>
          Read the record again and keep my draft
        </button>
      ) : null}
      {canRetry(fault) ? (
        <button type="button" class="nhsuk-button" onClick={() => void filing.save()}>
          Try again
        </button>
      ) : null}
      {fault.kind === "wrongPatient" || fault.kind === "signedOut" ? null : (
        <button type="button" class="tl-chip" onClick={filing.write}>
          Go back to the plan
        </button>
      )}
    </p>
    {fault.kind === "wrongPatient" ? null : <CopyText text={preview.text} />}
  </div>
);
