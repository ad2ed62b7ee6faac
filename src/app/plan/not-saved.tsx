import type { Answers } from "#clinical/answers.ts";
import { advice, type EhrFault } from "#ehr/fault.ts";
import type { Filing } from "../filing.ts";
import { useFocus } from "../parts/use-focus.ts";
import type { Preview } from "../ports.ts";
import { CopyText } from "./copy-text.tsx";
import { TryAgain } from "./try-again.tsx";

type Props = {
  readonly fault: EhrFault;
  readonly preview: Preview;
  readonly status: Answers["status"];
  readonly filing: Filing;
};

/** What can be tried again without reading or opening anything anew. */
const canRetry = ({ kind }: EhrFault): boolean =>
  kind === "busy" || kind === "unreachable" || kind === "notFhir" || kind === "refused";

/** A record that will not have the plan itself may still take it as a document. */
const mayBeDocument = ({ kind }: EhrFault, { road }: Preview): boolean =>
  (kind === "refused" || kind === "notAllowed") && road !== "document" && road !== "text";

/** Why nothing was saved, in one sentence, and every way on: the draft is kept whatever happened. */
export const NotSaved = ({ fault, preview, status, filing }: Props) => (
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
        <TryAgain
          seconds={fault.kind === "busy" ? fault.retryAfterSeconds : undefined}
          act={() => void filing.save()}
        />
      ) : null}
      {mayBeDocument(fault, preview) ? (
        <button
          type="button"
          class="nhsuk-button nhsuk-button--secondary"
          onClick={() => void filing.show(status, "document")}
        >
          See it as a document instead
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
