import type { Day } from "#clinical/day.ts";
import { inRange } from "#clinical/instruments/index.ts";
import type { InstrumentSheet } from "#clinical/instruments/instrument.ts";
import type { ScoreAnswer } from "#clinical/instruments/taken-today.ts";
import { Labelled } from "../plan/controls/labelled.tsx";

type Props = {
  readonly sheet: InstrumentSheet;
  readonly on: Day;
  readonly taken: ScoreAnswer | undefined;
  readonly set: (taken: ScoreAnswer | undefined) => void;
};

const item9Scores = [0, 1, 2, 3];

/** PHQ-9 item 9 alone, beside a total that was taken elsewhere. */
const ItemNine = ({ sheet, taken, set }: Props) =>
  sheet.id !== "phq-9" || taken === undefined ? null : (
    <Labelled label="Item 9 (0 to 3), asked every time" id="total-item9">
      <select
        class="tl-input tl-input--day"
        id="total-item9"
        value={taken.item9 ?? ""}
        onChange={(event) => {
          const score = item9Scores.find((one) => String(one) === event.currentTarget.value);
          const { item9: _, ...rest } = taken;
          set(score === undefined ? rest : { ...rest, item9: score });
        }}
      >
        <option value="">Not asked</option>
        {item9Scores.map((score) => (
          <option key={score} value={score}>
            {score}
          </option>
        ))}
      </select>
    </Labelled>
  );

/** A total from a form that was filled in elsewhere; out of range is said and not taken. */
export const TakeTotal = (props: Props) => {
  const { sheet, on, taken, set } = props;
  const [least, most] = sheet.range;
  const id = `total-${sheet.id}`;
  return (
    <div class="tl-row">
      <Labelled label={`${sheet.name} total, ${least} to ${most}`} id={id}>
        <input
          class="tl-input tl-input--short"
          id={id}
          type="number"
          min={least}
          max={most}
          value={taken?.total ?? ""}
          onInput={(event) => {
            const total = event.currentTarget.valueAsNumber;
            const { item9 } = taken ?? {};
            set(
              inRange(sheet, total)
                ? { instrument: sheet.id, total, on, ...(item9 === undefined ? {} : { item9 }) }
                : undefined,
            );
          }}
        />
      </Labelled>
      <ItemNine {...props} />
    </div>
  );
};
