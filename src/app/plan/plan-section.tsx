import type { PlanAnswers } from "#clinical/answers.ts";
import type { MissingField } from "#clinical/plan/missing-fields.ts";
import { pemTrack } from "#clinical/plan/pem-track.ts";
import type { Field, Section } from "#clinical/plan/section.ts";
import type { PatientRecord } from "#clinical/record.ts";
import { Sign } from "../parts/sign.tsx";
import type { Visit } from "../visit.ts";
import { FieldControl } from "./controls/field-control.tsx";

type Props = {
  readonly visit: Visit;
  readonly record: PatientRecord;
  readonly section: Section;
  readonly open: boolean;
  /** Whether what is still needed is shown as an error. */
  readonly tried: boolean;
  /** The section's fields that are still needed. */
  readonly missing: readonly MissingField[];
  readonly toggled: (open: boolean) => void;
};

const isRequired = (field: Field, plan: PlanAnswers): boolean =>
  typeof field.required === "function" ? field.required(plan) : field.required === true;

const standing = (filled: number, needed: number): string => {
  if (needed > 0) return `${needed} still needed`;
  return filled === 0 ? "if it helps" : `${filled} filled in`;
};

/** One section of the plan, folded until it is its turn, with what is still needed in its name. */
export const PlanSection = ({ visit, record, section, open, tried, missing, toggled }: Props) => {
  const { plan } = visit.desk.work.value;
  const filled = section.fields.filter(({ key }) => plan[key] !== undefined).length;
  return (
    <details
      class="tl-plan-section"
      open={open}
      onToggle={(event) => toggled(event.currentTarget.open)}
    >
      <summary>
        <h3>{section.title}</h3>
        <span class="tl-small">
          {missing.length > 0 ? <Sign name="due" /> : filled > 0 ? <Sign name="done" /> : null}{" "}
          {standing(filled, missing.length)}
        </span>
      </summary>
      {section.fields.map((field) => (
        <FieldControl
          key={field.key}
          field={field}
          plan={plan}
          record={record}
          asOf={record.asOf}
          pemTrack={pemTrack(plan, record)}
          author={visit.ports.author.value}
          required={isRequired(field, plan)}
          invalid={tried && missing.some((one) => one.field === field.key)}
          set={(value) => visit.desk.setField(field.key, value)}
          setField={visit.desk.setField}
          services={visit.ports.services}
        />
      ))}
    </details>
  );
};
