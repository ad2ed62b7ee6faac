import type { ControlProps } from "./control.ts";

/** A whole number within its range; anything else is no answer. */
export const NumberControl = ({ field, id, plan, describedBy, invalid, set }: ControlProps) => {
  const [least, most] = field.range ?? [0, 999];
  return (
    <input
      class="tl-input tl-input--short"
      id={id}
      type="number"
      inputMode="numeric"
      min={least}
      max={most}
      value={(plan[field.key] as number | undefined) ?? ""}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      onInput={(event) => {
        const number = event.currentTarget.valueAsNumber;
        set(Number.isInteger(number) && number >= least && number <= most ? number : undefined);
      }}
    />
  );
};
