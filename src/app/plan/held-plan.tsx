import { sections } from "#clinical/plan/index.ts";
import { answerInWords } from "#clinical/plan/write-fields.ts";
import { Fold } from "../parts/fold.tsx";
import type { Visit } from "../visit.ts";
import { differences } from "../work.ts";

/** The plan that the record already holds: which version, and where what is typed here says something else. */
export const HeldPlan = ({ visit }: { readonly visit: Visit }) => {
  const held = visit.ports.existing.value;
  if (held === undefined) return null;
  const recorded = visit.ports.record.value?.plans.find(({ planId }) => planId === held.planId);
  const differing = differences(visit.desk.work.value, held);
  const fields = sections
    .flatMap((section) => section.fields)
    .filter(({ key }) => differing.includes(key));
  return (
    <div class="nhsuk-inset-text tl-inset">
      <p>
        You are revising the plan in the record
        {recorded === undefined ? "" : ` (${recorded.status}, ${recorded.id})`}
        {held.version === undefined ? "" : `, version ${held.version}`}. Saving updates it; it makes
        no second plan.
      </p>
      {fields.length === 0 ? null : (
        <Fold title={`What the record says where your words differ (${fields.length})`}>
          {() => (
            <ul class="tl-list">
              {fields.map((field) => (
                <li key={field.key}>
                  {field.label}: {answerInWords(field, held.answers).join("; ")}{" "}
                  <button
                    type="button"
                    class="tl-quiet"
                    onClick={() => visit.desk.setField(field.key, held.answers[field.key])}
                  >
                    Use the record’s words for “{field.label}”
                  </button>
                </li>
              ))}
            </ul>
          )}
        </Fold>
      )}
    </div>
  );
};
