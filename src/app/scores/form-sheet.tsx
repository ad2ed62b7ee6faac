import type { Form } from "#clinical/instruments/form.ts";
import type { ItemScores } from "#clinical/instruments/total-of.ts";

type Props = {
  readonly form: Form;
  readonly scores: ItemScores;
  readonly answer: (code: string, score: number) => void;
};

/** The practice's own questionnaire, word for word; what is left open is not taken for 0. */
export const FormSheet = ({ form, scores, answer }: Props) => (
  <>
    <p class="tl-small">
      {form.title}
      {form.canonical === undefined ? "" : ` (${form.canonical})`}
    </p>
    {form.items.map(({ code, text, options }, at) => (
      <fieldset class="nhsuk-fieldset" key={code}>
        <legend class="nhsuk-fieldset__legend tl-field-label">
          {at + 1}. {text}
        </legend>
        <div class="nhsuk-radios nhsuk-radios--small nhsuk-radios--inline">
          {options.map((option) => {
            const id = `answer-${form.instrument}-${code}-${option.score}`;
            return (
              <div class="nhsuk-radios__item" key={option.score}>
                <input
                  class="nhsuk-radios__input"
                  id={id}
                  type="radio"
                  name={`answer-${form.instrument}-${code}`}
                  checked={scores[code] === option.score}
                  onChange={() => answer(code, option.score)}
                />
                <label class="nhsuk-label nhsuk-radios__label" for={id}>
                  {option.text} ({option.score})
                </label>
              </div>
            );
          })}
        </div>
      </fieldset>
    ))}
  </>
);
