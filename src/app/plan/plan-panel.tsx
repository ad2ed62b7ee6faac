import type { PatientRecord } from "#clinical/record.ts";
import type { Visit } from "../visit.ts";
import { CheckStep } from "./check-step.tsx";
import { HeldPlan } from "./held-plan.tsx";
import { OtherPlans } from "./other-plans.tsx";
import { PlanForm } from "./plan-form.tsx";
import { ReceiptPanel } from "./receipt-panel.tsx";
import { RestoredNote } from "./restored-note.tsx";
import "../styles/app.scss";

type Props = { readonly visit: Visit; readonly record: PatientRecord };

/** The plan's way: written with the patient, shown exactly, saved, and read back. */
export const PlanPanel = ({ visit, record }: Props) => {
  const step = visit.filing.step.value;
  switch (step.at) {
    case "writing":
    case "preparing":
      return (
        <>
          <OtherPlans record={record} />
          {visit.desk.elsewhere.value ? (
            <p class="nhsuk-inset-text tl-inset">
              This record is also open in another page of this computer. What you write here is kept
              apart from it; of two saves, the second is told of the first.
            </p>
          ) : null}
          {visit.desk.restored.value ? <RestoredNote desk={visit.desk} /> : null}
          <HeldPlan visit={visit} />
          <PlanForm visit={visit} record={record} />
        </>
      );
    case "preview":
    case "saving":
    case "not saved":
      return <CheckStep step={step} filing={visit.filing} />;
    case "saved":
      return (
        <ReceiptPanel receipt={step.receipt} preview={step.preview} revise={visit.filing.revise} />
      );
  }
};
