import type { ChecklistId } from "#clinical/answers.ts";
import type { Visit } from "../visit.ts";

type Props = {
  readonly visit: Visit;
  readonly id: ChecklistId;
  /** Whether entries are listed above it; else it attests what was done. */
  readonly listed: boolean;
};

/** The clinician's word that what is listed was looked at; unticking takes it back. */
export const AttestBox = ({ visit, id, listed }: Props) => {
  const answer = visit.desk.work.value.checklist[id];
  const now = answer?.state === "done";
  const box = `attest-${id}`;
  return (
    <div class="tl-attest">
      <div class="nhsuk-checkboxes nhsuk-checkboxes--small">
        <div class="nhsuk-checkboxes__item">
          <input
            class="nhsuk-checkboxes__input"
            id={box}
            type="checkbox"
            checked={now}
            onChange={(event) =>
              visit.desk.setItem(
                id,
                event.currentTarget.checked ? { ...answer, state: "done" } : undefined,
              )
            }
          />
          <label class="nhsuk-label nhsuk-checkboxes__label" for={box}>
            {listed ? "I have looked at these" : "I have done this"} ({id})
          </label>
        </div>
      </div>
      <a class="tl-small" href={`#item-${id}`}>
        More choices in the checklist
      </a>
    </div>
  );
};
