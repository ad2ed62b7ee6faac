import { useEffect, useState } from "preact/hooks";
import { outcomeOf, outcomeSource, type Pair } from "#clinical/instruments/change.ts";
import type { Form } from "#clinical/instruments/form.ts";
import { instruments } from "#clinical/instruments/index.ts";
import { asksForRisk } from "#clinical/instruments/total-of.ts";
import type { PatientRecord } from "#clinical/record.ts";
import { ApartPanel } from "../apart/apart-panel.tsx";
import type { Visit } from "../visit.ts";
import { OwnForm } from "./own-form.tsx";
import { RiskPrompt } from "./risk-prompt.tsx";
import { outcomeWords } from "./score-words.ts";
import { type Point, seriesOf } from "./series.ts";
import { TakeScore } from "./take-score.tsx";
import { Trend } from "./trend.tsx";

type Props = { readonly visit: Visit; readonly record: PatientRecord };

/** The days that have both totals, first and last. */
const pairs = (phq9: readonly Point[], gad7: readonly Point[]): readonly Pair[] =>
  phq9.flatMap((one) => {
    const other = gad7.find(({ on }) => on === one.on);
    return other === undefined ? [] : [{ phq9: one.total, gad7: other.total }];
  });

const Recovery = ({ visit, record }: Props) => {
  const taken = visit.desk.work.value.scores ?? [];
  const both = pairs(seriesOf("phq-9", record, taken), seriesOf("gad-7", record, taken));
  const [first, last] = [both[0], both.at(-1)];
  if (!first || !last || first === last) return null;
  return (
    <p>
      PHQ-9 and GAD-7 together: {outcomeWords(outcomeOf(first, last))}{" "}
      <span class="tl-small">
        ({outcomeSource.cite}; read {outcomeSource.read}.)
      </span>
    </p>
  );
};

/** Item 9 above zero today: in a total that was taken, or in a form that is still being filled in. */
const risky = (visit: Visit): boolean =>
  (visit.desk.work.value.scores ?? []).some(asksForRisk) ||
  (visit.desk.work.value.checklist.A6?.note ?? "").startsWith("PHQ-9 item 9");

/** Scores over time and of today: to follow change, never to diagnose or to flag. */
export const ScoresPanel = ({ visit, record }: Props) => {
  const [own, setOwn] = useState<readonly Form[]>([]);
  const [told, setTold] = useState("");
  const [found, setFound] = useState<readonly Form[]>([]);
  useEffect(() => {
    void visit.ports.forms?.().then(setFound, () => undefined);
  }, [visit]);
  const forms = [...own, ...found];
  const taken = visit.desk.work.value.scores ?? [];
  const series = instruments
    .map((sheet) => ({ sheet, points: seriesOf(sheet.id, record, taken) }))
    .filter(({ points }) => points.length > 0);
  return (
    <>
      {risky(visit) ? <RiskPrompt visit={visit} /> : null}
      {series.map(({ sheet, points }) => (
        <Trend key={sheet.id} sheet={sheet} points={points} />
      ))}
      <Recovery visit={visit} record={record} />
      <TakeScore visit={visit} forms={forms} />
      {taken.length === 0 ? null : (
        <ApartPanel
          visit={visit}
          kind="scores"
          saved={(words) => {
            setTold(words);
            for (const { instrument } of taken) visit.desk.setScore(instrument, undefined);
          }}
        />
      )}
      <p role="status">{told}</p>
      {visit.ports.readForm === undefined ? null : (
        <OwnForm
          readForm={visit.ports.readForm}
          found={(form) => setOwn((before) => [form, ...before])}
        />
      )}
    </>
  );
};
