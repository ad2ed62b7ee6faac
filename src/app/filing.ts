import { type ReadonlySignal, signal } from "@preact/signals";
import type { Answers } from "#clinical/answers.ts";
import type { PlanChange } from "#clinical/instruments/taken-today.ts";
import type { EhrFault } from "#ehr/fault.ts";
import type { HeldPlan, Ports, Preview, Receipt } from "./ports.ts";

/** The way of a plan into the record: written, shown exactly, sent, and read back. */
export type FilingStep =
  /** `fault`: why what would be written could not be shown. */
  | { readonly at: "writing"; readonly fault?: EhrFault }
  | { readonly at: "preparing" }
  | { readonly at: "preview"; readonly answers: Answers; readonly preview: Preview }
  | { readonly at: "saving"; readonly answers: Answers; readonly preview: Preview }
  | {
      readonly at: "not saved";
      readonly answers: Answers;
      readonly preview: Preview;
      readonly fault: EhrFault;
    }
  | { readonly at: "saved"; readonly receipt: Receipt; readonly preview: Preview };

export type Filing = {
  readonly step: ReadonlySignal<FilingStep>;
  /** Back to the form; what was previewed no longer counts. What is being sent, or was, stands. */
  readonly write: () => void;
  /** From the receipt back to the form, on the plan as the record now holds it. */
  readonly revise: () => Promise<EhrFault | undefined>;
  /** Shows what would be written; `document` where the record refused the plan itself. */
  readonly show: (status: Answers["status"], wish?: "document") => Promise<void>;
  /** Shows what would be written to move the plan in the record on; what is typed here is no part of it. */
  readonly turn: (change: PlanChange, held: HeldPlan) => Promise<void>;
  /** Sends exactly the answers that the preview showed; does nothing without a preview. */
  readonly save: () => Promise<void>;
  /** Reads the record afresh; the draft stays. */
  readonly reload: () => Promise<EhrFault | undefined>;
};

/** Files a plan through the ports; `done` lets the draft go once the record has answered for it. */
export const fileAway = (
  ports: Pick<Ports, "preview" | "save" | "reload">,
  toAnswers: (status: Answers["status"]) => Answers,
  done: (change: PlanChange | undefined) => Promise<void>,
): Filing => {
  const step = signal<FilingStep>({ at: "writing" });

  // A plan is not written against a record that could not be read again: what is on the screen stays, and says why.
  const reload = async (): Promise<EhrFault | undefined> => {
    const fault = await ports.reload();
    const now = step.peek();
    if (fault === undefined) step.value = { at: "writing" };
    else if (now.at === "not saved") step.value = { ...now, fault };
    return fault;
  };

  const show = async (answers: Answers, wish?: "document"): Promise<void> => {
    const preparing: FilingStep = { at: "preparing" };
    step.value = preparing;
    const shown = await ports.preview(answers, wish);
    // Something was changed meanwhile: the preview is of another plan.
    if (step.peek() !== preparing) return;
    step.value = shown.ok
      ? { at: "preview", answers, preview: shown.value }
      : { at: "writing", fault: shown.fault };
  };

  return {
    step,
    write: () => {
      const { at } = step.peek();
      if (at !== "saving" && at !== "saved") step.value = { at: "writing" };
    },
    revise: reload,
    show: (status, wish) => show(toAnswers(status), wish),
    turn: (change, { planId, answers: plan }) =>
      show({ ...toAnswers("active"), planId, plan, change }),
    save: async () => {
      const shown = step.peek();
      if (shown.at !== "preview" && shown.at !== "not saved") return;
      const { answers, preview } = shown;
      step.value = { at: "saving", answers, preview };
      const result = await ports.save(answers);
      if (!result.ok) {
        step.value = { at: "not saved", answers, preview, fault: result.fault };
        return;
      }
      step.value = { at: "saved", receipt: result.value, preview };
      await done(answers.change);
    },
    reload,
  };
};
