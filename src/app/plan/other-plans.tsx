import type { PatientRecord, RecordedPlan } from "#clinical/record.ts";
import { Fold } from "../parts/fold.tsx";
import { writtenWords } from "../words/day-words.ts";

const standing = ["active", "draft", "on-hold", "unknown"];

const spanWords = ({ period: { start, end } }: RecordedPlan): string =>
  `from ${start === undefined ? "an unknown day" : writtenWords(start)}${end === undefined ? "" : ` to ${writtenWords(end)}`}`;

/** Care plans that others wrote: shown so that two plans do not conflict, never changed here. */
export const OtherPlans = ({ record }: { readonly record: PatientRecord }) => {
  const others = record.plans.filter(({ planId }) => planId === undefined);
  if (others.length === 0) return null;
  const running = others.filter(({ status }) => standing.includes(status));
  return (
    <div class="tl-callout">
      <h3 class="tl-callout__title">
        {others.length === 1 ? "Another care plan" : `${others.length} other care plans`} in the
        record
      </h3>
      <p>
        Written elsewhere. Throughline shows {others.length === 1 ? "it" : "them"} and never changes
        {others.length === 1 ? " it" : " them"}.
        {running.length > 0 ? " Check that the two plans do not disagree." : ""}
      </p>
      {others.map((plan) => (
        <Fold
          key={plan.id}
          title={`${plan.title === "" ? "Care plan" : plan.title}: ${plan.status}, ${spanWords(plan)}, by ${plan.author ?? "an author not named"}`}
        >
          {() => (
            <p class="tl-pre">
              {plan.text === "" ? "The plan holds no text." : plan.text} <small>({plan.id})</small>
            </p>
          )}
        </Fold>
      ))}
    </div>
  );
};
