import type { Filing, FilingStep } from "../filing.ts";
import { NotSaved } from "./not-saved.tsx";
import { PreviewPanel } from "./preview-panel.tsx";

type Step = Extract<FilingStep, { readonly at: "preview" | "saving" | "not saved" }>;
type Props = { readonly step: Step; readonly filing: Filing };

const saveWords = { active: "Save to the record", draft: "Save draft to the record" } as const;

const Actions = ({ step, filing }: Props) => {
  const saving = step.at === "saving";
  return (
    <p class="tl-row">
      {step.preview.road === "text" ? null : (
        <button
          type="button"
          class="nhsuk-button"
          disabled={saving}
          onClick={() => void filing.save()}
        >
          {saveWords[step.answers.status]}
        </button>
      )}
      <button
        type="button"
        class="nhsuk-button nhsuk-button--secondary"
        disabled={saving}
        onClick={filing.write}
      >
        Go back and change
      </button>
      <span role="status">{saving ? "Saving, then reading it back…" : ""}</span>
    </p>
  );
};

/** The last look before the record is written, and what to do where it could not be. */
export const CheckStep = ({ step, filing }: Props) =>
  step.at === "not saved" ? (
    <>
      <NotSaved
        fault={step.fault}
        preview={step.preview}
        status={step.answers.status}
        filing={filing}
      />
      <PreviewPanel preview={step.preview} answers={step.answers} again />
    </>
  ) : (
    <>
      <PreviewPanel preview={step.preview} answers={step.answers} />
      <Actions step={step} filing={filing} />
    </>
  );
