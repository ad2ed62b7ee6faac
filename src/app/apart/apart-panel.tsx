import { useState } from "preact/hooks";
import type { Answers } from "#clinical/answers.ts";
import { advice } from "#ehr/fault.ts";
import type { ApartKind, PreviewEntry } from "../ports.ts";
import type { Visit } from "../visit.ts";
import { WrittenEntry } from "./written-entry.tsx";

type Props = {
  readonly visit: Visit;
  readonly kind: ApartKind;
  /** Told once the record holds them, in words. */
  readonly saved?: (told: string) => void;
};

type Step =
  | { readonly at: "idle"; readonly told?: string }
  | { readonly at: "shown"; readonly answers: Answers; readonly entries: readonly PreviewEntry[] }
  | { readonly at: "saving"; readonly answers: Answers; readonly entries: readonly PreviewEntry[] };

const words: Readonly<Record<ApartKind, { readonly check: string; readonly save: string }>> = {
  scores: { check: "Check the scores", save: "Save the scores to the record" },
  dismissal: { check: "Check what will be kept", save: "Keep this in the record" },
  referrals: { check: "Check the requests", save: "Send the requests to the record" },
};

/** What is written apart from the plan: shown exactly, saved, and told what became of it. */
export const ApartPanel = ({ visit, kind, saved }: Props) => {
  const [step, setStep] = useState<Step>({ at: "idle" });
  const { apart, author } = visit.ports;
  if (apart === undefined || author.value === undefined) return null;
  const show = async (): Promise<void> => {
    const answers = visit.desk.toAnswers("draft");
    const shown = await apart.preview(kind, answers);
    setStep(
      shown.ok
        ? { at: "shown", answers, entries: shown.value }
        : { at: "idle", told: `What would be written cannot be shown yet. ${advice(shown.fault)}` },
    );
  };
  const save = async (): Promise<void> => {
    if (step.at !== "shown") return;
    setStep({ ...step, at: "saving" });
    const result = await apart.save(kind, step.answers);
    if (!result.ok) {
      setStep({ at: "idle", told: `Not saved. ${advice(result.fault)}` });
      return;
    }
    const { stored, warnings } = result.value;
    const where = stored.map(({ reference }) => reference).join(", ");
    const told = [`Saved to the record: ${where}.`, ...warnings].join(" ");
    setStep({ at: "idle", told });
    saved?.(told);
  };
  return (
    <div class="tl-save">
      {step.at === "idle" ? (
        <button
          type="button"
          class="nhsuk-button nhsuk-button--secondary"
          onClick={() => void show()}
        >
          {words[kind].check}
        </button>
      ) : (
        <>
          <p>The patient can read this in their online record. Nothing else is written.</p>
          <ol class="tl-cards">
            {step.entries.map((entry, at) => (
              <WrittenEntry key={at} entry={entry} />
            ))}
          </ol>
          <p class="tl-row">
            <button
              type="button"
              class="nhsuk-button"
              disabled={step.at === "saving" || step.entries.length === 0}
              onClick={() => void save()}
            >
              {words[kind].save}
            </button>
            <button
              type="button"
              class="tl-chip"
              disabled={step.at === "saving"}
              onClick={() => setStep({ at: "idle" })}
            >
              Go back
            </button>
          </p>
        </>
      )}
      <p role="status">
        {step.at === "saving"
          ? "Saving, then reading it back…"
          : step.at === "idle"
            ? (step.told ?? "")
            : ""}
      </p>
    </div>
  );
};
