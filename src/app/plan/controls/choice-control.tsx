import type { FieldAnswer } from "../../work.ts";
import type { ControlProps } from "./control.ts";

type Item = { readonly value: string; readonly label: string };

const yesNo: readonly Item[] = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];

/** One of several, as radios; yes or no likewise. The first carries the field's id, so that an error leads to it. */
export const ChoiceControl = ({ field, id, plan, pemTrack, set }: ControlProps) => {
  const isYesNo = field.kind === "yesNo";
  const answer = plan[field.key];
  const chosen = isYesNo && answer !== undefined ? (answer ? "yes" : "no") : answer;
  const items = isYesNo ? yesNo : (field.options?.(plan, pemTrack) ?? []);
  const choose = (value: string): void => set((isYesNo ? value === "yes" : value) as FieldAnswer);
  return (
    <div class={`nhsuk-radios nhsuk-radios--small ${isYesNo ? "nhsuk-radios--inline" : ""}`}>
      {items.map(({ value, label }, at) => {
        const own = at === 0 ? id : `${id}-${value}`;
        return (
          <div class="nhsuk-radios__item" key={value}>
            <input
              class="nhsuk-radios__input"
              id={own}
              type="radio"
              name={id}
              checked={chosen === value}
              onChange={() => choose(value)}
            />
            <label class="nhsuk-label nhsuk-radios__label" for={own}>
              {label}
            </label>
          </div>
        );
      })}
    </div>
  );
};
