import { sections } from "#clinical/plan/index.ts";
import type { Visit } from "../visit.ts";

/** The fields of the plan that are the patient's own words. */
export type OwnWords =
  | "whatMatters"
  | "story"
  | "whatIThink"
  | "worries"
  | "hopes"
  | "explanation"
  | "whereWeDiffer"
  | "nextStep"
  | "whatHelps";

type Props = { readonly visit: Visit; readonly field: OwnWords; readonly says: string };

const fields = sections.flatMap((section) => section.fields);

/** What is being sent, or was, is not changed from here. */
export const isFixed = ({ filing }: Visit): boolean =>
  filing.step.value.at === "saving" || filing.step.value.at === "saved";

/** A question, and the words that answer it: the same words as in the plan, typed while both look. */
export const Ask = ({ visit, field, says }: Props) => {
  const id = `together-${field}`;
  return (
    <div class="tl-ask">
      <label class="tl-ask__says" for={id}>
        {says}
      </label>
      <textarea
        class="nhsuk-textarea tl-grows"
        id={id}
        rows={2}
        readOnly={isFixed(visit)}
        maxLength={fields.find(({ key }) => key === field)?.maxLength}
        value={visit.desk.work.value.plan[field] ?? ""}
        onInput={({ currentTarget: { value } }) =>
          visit.desk.setField(field, value === "" ? undefined : value)
        }
      />
    </div>
  );
};
