import { addDays, type Day, isDay } from "#clinical/day.ts";
import type { ControlProps } from "./control.ts";

type Props = ControlProps & { readonly asOf: Day };

const offers = (key: string): readonly { readonly says: string; readonly days: number }[] =>
  key === "agreedOn"
    ? [{ says: "Today", days: 0 }]
    : [
        { says: "In 4 weeks", days: 28 },
        { says: "In 6 weeks", days: 42 },
        { says: "In 12 weeks", days: 84 },
      ];

/** A day, typed or picked; the usual ones are one tap away. */
export const DayControl = ({ field, id, plan, asOf, describedBy, invalid, set }: Props) => (
  <div class="tl-row">
    <input
      class="tl-input tl-input--day"
      id={id}
      type="date"
      value={(plan[field.key] as Day | undefined) ?? ""}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      onInput={(event) => {
        const text = event.currentTarget.value;
        set(isDay(text) ? text : undefined);
      }}
    />
    {offers(field.key).map(({ says, days }) => (
      <button type="button" class="tl-chip" key={says} onClick={() => set(addDays(asOf, days))}>
        {says}
      </button>
    ))}
  </div>
);
