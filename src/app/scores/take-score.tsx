import { useState } from "preact/hooks";
import type { Form } from "#clinical/instruments/form.ts";
import { instruments, sheetOf } from "#clinical/instruments/index.ts";
import type { InstrumentId, ScoreAnswer } from "#clinical/instruments/taken-today.ts";
import {
  asksForRisk,
  type ItemScores,
  totalOf,
  unanswered,
} from "#clinical/instruments/total-of.ts";
import { Labelled } from "../plan/controls/labelled.tsx";
import type { Visit } from "../visit.ts";
import { FormSheet } from "./form-sheet.tsx";
import { TakeTotal } from "./take-total.tsx";

type Props = { readonly visit: Visit; readonly forms: readonly Form[] };

/** Item 9 above zero puts A6 back to a clinician, whatever was said of it before. */
const keep = (visit: Visit, instrument: InstrumentId, taken: ScoreAnswer | undefined): void => {
  const before = visit.desk.work.value.scores?.find((one) => one.instrument === instrument);
  visit.desk.setScore(instrument, taken);
  const risk = taken !== undefined && asksForRisk(taken);
  if (risk && !(before !== undefined && asksForRisk(before)))
    visit.desk.setItem("A6", { state: "needs-clinician", note: "PHQ-9 item 9 above zero today." });
};

/** The whole form: a total only once every item is answered. Risk is asked about before that. */
const WholeForm = ({ visit, form }: { readonly visit: Visit; readonly form: Form }) => {
  const [scores, setScores] = useState<ItemScores>({});
  const sheet = sheetOf(form.instrument);
  const answer = (code: string, score: number): void => {
    const next = { ...scores, [code]: score };
    setScores(next);
    const total = totalOf(sheet, next);
    if (total === undefined) {
      if (asksForRisk({ instrument: form.instrument, items: next }))
        visit.desk.setItem("A6", {
          state: "needs-clinician",
          note: "PHQ-9 item 9 above zero today.",
        });
      return;
    }
    const { instrument, canonical } = form;
    const on = visit.ports.asOf;
    const questionnaire = canonical === undefined ? {} : { questionnaire: canonical };
    keep(visit, instrument, { instrument, total, on, items: next, ...questionnaire });
  };
  const open = unanswered(sheet, scores).length;
  return (
    <>
      <FormSheet form={form} scores={scores} answer={answer} />
      <p role="status">
        {open > 0
          ? `${open} still open; there is no total yet.`
          : `Total ${totalOf(sheet, scores)}.`}
      </p>
    </>
  );
};

/** One instrument chosen and its total taken: by the practice's own form where there is one, else as a number. */
export const TakeScore = ({ visit, forms }: Props) => {
  const [id, setId] = useState<InstrumentId | "">("");
  const form = forms.find(({ instrument }) => instrument === id);
  const taken = visit.desk.work.value.scores?.find(({ instrument }) => instrument === id);
  return (
    <div class="tl-take">
      <Labelled label="Take a score today" id="take-score">
        <select
          class="tl-input"
          id="take-score"
          value={id}
          onChange={(event) => {
            const chosen = instruments.find((one) => one.id === event.currentTarget.value);
            setId(chosen?.id ?? "");
          }}
        >
          <option value="">Choose…</option>
          {instruments.map((sheet) => (
            <option key={sheet.id} value={sheet.id}>
              {sheet.name}: {sheet.what}
            </option>
          ))}
        </select>
      </Labelled>
      {id === "" ? null : form === undefined ? (
        <TakeTotal
          sheet={sheetOf(id)}
          on={visit.ports.asOf}
          taken={taken}
          set={(next) => keep(visit, id, next)}
        />
      ) : (
        <WholeForm key={id} visit={visit} form={form} />
      )}
      {id === "" ? null : <p class="tl-small">{sheetOf(id).licence}</p>}
    </div>
  );
};
