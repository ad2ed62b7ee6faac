import type { Day } from "#clinical/day.ts";
import { wordsIn } from "#clinical/language/lint.ts";
import { ChoiceControl } from "./choice-control.tsx";
import { ChoicesControl } from "./choices-control.tsx";
import type { ControlProps } from "./control.ts";
import { DayControl } from "./day-control.tsx";
import { LanguageNotes } from "./language-notes.tsx";
import { GoalsControl } from "./lists/goals-control.tsx";
import { MedicinesControl } from "./lists/medicines-control.tsx";
import { SharingControl } from "./lists/sharing-control.tsx";
import { SymptomsControl } from "./lists/symptoms-control.tsx";
import { MechanismsControl } from "./mechanisms-control.tsx";
import { NumberControl } from "./number-control.tsx";
import { PersonControl } from "./person-control.tsx";
import { ReferralsControl } from "./referrals-control.tsx";
import { TextControl } from "./text-control.tsx";

type Props = Omit<ControlProps, "id" | "describedBy"> & {
  readonly asOf: Day;
  readonly required: boolean;
};

const Control = (props: ControlProps & { readonly asOf: Day }) => {
  switch (props.field.kind) {
    case "text":
    case "longText":
      return <TextControl {...props} />;
    case "number":
      return <NumberControl {...props} />;
    case "day":
      return <DayControl {...props} />;
    case "choice":
    case "yesNo":
      return <ChoiceControl {...props} />;
    case "mechanisms":
      return <MechanismsControl {...props} />;
    case "choices":
      return <ChoicesControl {...props} />;
    case "goals":
      return <GoalsControl {...props} />;
    case "symptoms":
      return <SymptomsControl {...props} />;
    case "person":
      return <PersonControl {...props} />;
    case "medicines":
      return <MedicinesControl {...props} />;
    case "sharing":
      return <SharingControl {...props} />;
    case "referrals":
      return <ReferralsControl {...props} />;
  }
};

/** Kinds whose control is one box, named by a label; the others are groups, named by a legend. */
const single = ["text", "longText", "number", "day", "person"];

/** Kinds that hold words of someone's own. */
const free = [
  "text",
  "longText",
  "goals",
  "symptoms",
  "medicines",
  "sharing",
  "referrals",
  "person",
];

/** The id an error leads to. */
export const fieldId = (key: string): string => `field-${key}`;

const described = (...ids: readonly (string | undefined)[]): string | undefined =>
  ids.filter((id) => id !== undefined).join(" ") || undefined;

/** One field of the plan: its name, whether it is needed, its hint, its error and its control. */
export const FieldControl = ({ required, ...props }: Props) => {
  const { field, invalid } = props;
  const id = fieldId(field.key);
  const hint = field.hint === undefined ? undefined : `${id}-hint`;
  const error = invalid ? `${id}-error` : undefined;
  const describedBy = described(hint, error);
  const name = (
    <>
      {field.label}
      {required ? <span class="tl-needed"> (needed)</span> : null}
    </>
  );
  const inside = (
    <>
      {hint === undefined ? null : (
        <div class="nhsuk-hint" id={hint}>
          {field.hint}
        </div>
      )}
      {error === undefined ? null : (
        <span class="nhsuk-error-message" id={error}>
          Still needed: {field.label}
        </span>
      )}
      <Control {...props} id={id} describedBy={describedBy} />
      {free.includes(field.kind) ? (
        <LanguageNotes words={wordsIn(props.plan[field.key])} pemTrack={props.pemTrack} />
      ) : null}
    </>
  );
  return (
    <div class={`nhsuk-form-group ${invalid ? "nhsuk-form-group--error" : ""}`}>
      {single.includes(field.kind) ? (
        <>
          <label class="nhsuk-label tl-field-label" for={id}>
            {name}
          </label>
          {inside}
        </>
      ) : (
        <fieldset class="nhsuk-fieldset" aria-describedby={describedBy}>
          <legend class="nhsuk-fieldset__legend tl-field-label">{name}</legend>
          {inside}
        </fieldset>
      )}
    </div>
  );
};
