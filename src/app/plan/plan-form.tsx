import { useLayoutEffect, useState } from "preact/hooks";
import type { PlanAnswers } from "#clinical/answers.ts";
import { sections } from "#clinical/plan/index.ts";
import type { MissingField } from "#clinical/plan/missing-fields.ts";
import type { PatientRecord } from "#clinical/record.ts";
import { lackingBeforeRequest } from "#clinical/referral/conversation.ts";
import type { ApartPanel } from "../apart/apart-panel.tsx";
import { Fold } from "../parts/fold.tsx";
import { later } from "../parts/later.tsx";
import type { Visit } from "../visit.ts";
import { fieldId } from "./controls/field-control.tsx";
import { MissingSummary } from "./missing-summary.tsx";
import { PlanSection } from "./plan-section.tsx";
import { SavePanel } from "./save-panel.tsx";
import { stillMissing } from "./still-missing.ts";

const PatientCopy = later<Props>(
  async () => (await import("../patient-copy/patient-copy-panel.tsx")).PatientCopyPanel,
  "Laying out the patient’s copy…",
);

const ForReception = later<{ readonly plan: PlanAnswers }>(
  async () => (await import("../patient-copy/reception-note-panel.tsx")).ReceptionNotePanel,
  "Writing the note…",
);

const Requests = later<Parameters<typeof ApartPanel>[0]>(
  async () => (await import("../apart/apart-panel.tsx")).ApartPanel,
  "Fetching the requests…",
);

/** Whether an offer was chosen and its conversation had: only then is there anything to send. */
const toSend = ({ referrals = [] }: PlanAnswers): boolean =>
  referrals.some((offer) => lackingBeforeRequest(offer).length === 0);

type Props = { readonly visit: Visit; readonly record: PatientRecord };

const first: ReadonlySet<string> = new Set(sections.slice(0, 1).map(({ id }) => id));

const withOpen = (ids: ReadonlySet<string>, id: string, open: boolean): ReadonlySet<string> => {
  const next = new Set(ids);
  if (open) next.add(id);
  else next.delete(id);
  return next;
};

/** The plan, written with the patient: twelve sections, few of them needed, none in a forced order. */
export const PlanForm = ({ visit, record }: Props) => {
  const [open, setOpen] = useState(first);
  // Counts the times an active plan was asked for with something missing: each draws the summary anew, and it takes the focus.
  const [tries, setTries] = useState(0);
  const [aim, setAim] = useState<string | undefined>(undefined);
  const missing = stillMissing(visit.desk.work.value);

  useLayoutEffect(() => {
    if (aim === undefined) return;
    document.getElementById(aim)?.focus();
    setAim(undefined);
  }, [aim]);

  const goTo = (one: MissingField): void => {
    setOpen((ids) => withOpen(ids, one.section, true));
    setAim(fieldId(one.field));
  };

  return (
    <>
      {tries > 0 && missing.length > 0 ? (
        <MissingSummary key={tries} missing={missing} goTo={goTo} />
      ) : null}
      <p>
        Written with the patient and read by the patient.{" "}
        {missing.length === 0
          ? "Everything that is needed is there."
          : `${missing.length} ${missing.length === 1 ? "field is" : "fields are"} still needed for an active plan.`}
      </p>
      {sections.map((section) => (
        <PlanSection
          key={section.id}
          visit={visit}
          record={record}
          section={section}
          open={open.has(section.id)}
          tried={tries > 0}
          missing={missing.filter((one) => one.section === section.id)}
          toggled={(now) => setOpen((ids) => withOpen(ids, section.id, now))}
        />
      ))}
      {visit.hold.value.length === 0 && toSend(visit.desk.work.value.plan) ? (
        <Requests visit={visit} kind="referrals" />
      ) : null}
      <Fold title="The patient’s copy: what they will read" id="patient-copy">
        {() => <PatientCopy visit={visit} record={record} />}
      </Fold>
      <Fold title="A note for reception" id="for-reception">
        {() => <ForReception plan={visit.desk.work.value.plan} />}
      </Fold>
      <SavePanel
        visit={visit}
        record={record}
        complete={missing.length === 0}
        short={() => setTries((count) => count + 1)}
      />
    </>
  );
};
