import { useState } from "preact/hooks";
import { type Depth, depths, type Explanation } from "#clinical/explanations/explanation.ts";
import { textToBegin } from "#clinical/explanations/index.ts";
import { mechanismWords } from "#clinical/plan/choice-words.ts";
import type { PatientRecord } from "#clinical/record.ts";
import type { ControlProps } from "../controls/control.ts";

type Props = ControlProps & { readonly explanation: Explanation };

const depthWords: Readonly<Record<Depth, string>> = {
  line: "One line",
  short: "A first part",
  full: "The whole",
};

const hasDiagnosis = ({ syndromes }: PatientRecord): boolean =>
  syndromes.some(({ group }) => group === "fnd" || group === "pnes");

const Cautions = ({ explanation, record }: Pick<Props, "explanation" | "record">) => (
  <div class="tl-callout">
    <p>
      <strong>Check first:</strong> {explanation.checkFirst.join("; ")}.
    </p>
    <p>
      <strong>Do not use it when</strong> {explanation.notWhen.join("; or ")}.
    </p>
    {explanation.laterLayer ? <p>For a later visit, not the first.</p> : null}
    {explanation.needsDiagnosis ? (
      <p>
        {hasDiagnosis(record)
          ? "The diagnosis is in the record."
          : "The diagnosis was not read in the record: only if a clinician has made or suspects it."}
      </p>
    ) : null}
  </div>
);

/** The words with these added, on a line of their own. */
const added = (text: string | undefined, more: string): string =>
  text?.trim() ? `${text.trimEnd()}\n${more}` : more;

/** One explanation at a chosen depth: to read, to say, and to begin the plan's own words from. */
export const ExplanationCard = ({ explanation, plan, pemTrack, record, id, setField }: Props) => {
  const [depth, setDepth] = useState<Depth>("short");
  const text = textToBegin(explanation, depth, pemTrack);
  const use = (): void => {
    setField("explanation", added(plan.explanation, text));
    const known = plan.mechanisms ?? [];
    if (!known.includes(explanation.id)) setField("mechanisms", [...known, explanation.id]);
    document.getElementById("field-explanation")?.focus();
  };
  return (
    <div class="tl-card">
      <h4 class="tl-card__title">{mechanismWords[explanation.id]}</h4>
      <Cautions explanation={explanation} record={record} />
      <div class="nhsuk-radios nhsuk-radios--small nhsuk-radios--inline">
        {depths.map((one) => (
          <div class="nhsuk-radios__item" key={one}>
            <input
              class="nhsuk-radios__input"
              id={`${id}-${one}`}
              type="radio"
              name={`${id}-depth`}
              checked={depth === one}
              onChange={() => setDepth(one)}
            />
            <label class="nhsuk-label nhsuk-radios__label" for={`${id}-${one}`}>
              {depthWords[one]}
            </label>
          </div>
        ))}
      </div>
      <p>{text}</p>
      <p class="tl-small">
        To say aloud, never printed: “{explanation.spoken}” Could it be that? Does it fit?
      </p>
      <button type="button" class="tl-chip" onClick={use}>
        Begin from this text
      </button>
      <p class="tl-small">
        {explanation.evidence
          .map(({ cite, strength, read }) => `${cite} (${strength}, read ${read})`)
          .join("; ")}
        . Awaits review by a clinician.
      </p>
    </div>
  );
};
