import type { MedicineAnswer } from "#clinical/answers.ts";
import { decisionWords } from "#clinical/plan/choice-words.ts";
import type { PatientRecord } from "#clinical/record.ts";
import type { ControlProps } from "../control.ts";
import { Labelled } from "../labelled.tsx";
import { Rows } from "./rows.tsx";

const most = 12;
const decisions = Object.keys(decisionWords) as MedicineAnswer["decision"][];

type RowProps = {
  readonly medicine: MedicineAnswer;
  readonly change: (next: MedicineAnswer) => void;
  readonly id: string;
  readonly number: number;
};

const withText = (
  medicine: MedicineAnswer,
  key: "pace" | "reviewer",
  text: string,
): MedicineAnswer => {
  const { [key]: _, ...rest } = medicine;
  return text === "" ? rest : { ...rest, [key]: text };
};

const MedicineRow = ({ medicine, change, id, number }: RowProps) => (
  <div class="tl-row">
    <Labelled label={`Medicine ${number}`} id={id}>
      <input
        class="tl-input"
        id={id}
        value={medicine.name}
        onInput={(event) => change({ ...medicine, name: event.currentTarget.value })}
      />
    </Labelled>
    <Labelled label="What was agreed" id={`${id}-decision`}>
      <select
        class="tl-input"
        id={`${id}-decision`}
        value={medicine.decision}
        onChange={(event) => {
          const decision = decisions.find((one) => one === event.currentTarget.value);
          if (decision !== undefined) change({ ...medicine, decision });
        }}
      >
        {decisions.map((one) => (
          <option key={one} value={one}>
            {decisionWords[one]}
          </option>
        ))}
      </select>
    </Labelled>
    <Labelled label="Agreed pace" id={`${id}-pace`}>
      <input
        class="tl-input"
        id={`${id}-pace`}
        value={medicine.pace ?? ""}
        onInput={(event) => change(withText(medicine, "pace", event.currentTarget.value))}
      />
    </Labelled>
    <Labelled label="Who reviews it" id={`${id}-reviewer`}>
      <input
        class="tl-input"
        id={`${id}-reviewer`}
        value={medicine.reviewer ?? ""}
        onInput={(event) => change(withText(medicine, "reviewer", event.currentTarget.value))}
      />
    </Labelled>
  </div>
);

const offersFrom = (record: PatientRecord, named: readonly MedicineAnswer[]) =>
  [...new Set(record.medicines.map(({ says }) => says))]
    .filter((says) => !named.some(({ name }) => name === says))
    .slice(0, 6)
    .map((says) => ({ says, item: { name: says, decision: "review" } as MedicineAnswer }));

/** Medicines and what was agreed of each; those in the record that a review looks at are one tap away. */
export const MedicinesControl = ({ id, plan, record, set }: ControlProps) => {
  const medicines = plan.medicines ?? [];
  return (
    <Rows
      id={id}
      items={medicines}
      blank={{ name: "", decision: "review" } as MedicineAnswer}
      most={most}
      noun="medicine"
      offers={offersFrom(record, medicines)}
      set={set}
    >
      {(medicine, change, rowId, number) => (
        <MedicineRow medicine={medicine} change={change} id={rowId} number={number} />
      )}
    </Rows>
  );
};
