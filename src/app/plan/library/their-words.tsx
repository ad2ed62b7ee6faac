import type { PlanAnswers } from "#clinical/answers.ts";

const kept: readonly (readonly [
  keyof PlanAnswers & ("whatIThink" | "worries" | "hopes"),
  string,
])[] = [
  ["whatIThink", "What they think is going on"],
  ["worries", "What worries them"],
  ["hopes", "What they hope for"],
];

/** The patient's own words, beside the library: an explanation uses at least one phrase of theirs. */
export const TheirWords = ({ plan }: { readonly plan: PlanAnswers }) => {
  const said = kept.flatMap(([key, label]) => {
    const text = plan[key]?.trim();
    return text ? [{ label, text }] : [];
  });
  return (
    <div class="nhsuk-inset-text tl-inset">
      {said.length === 0 ? (
        <p>Ask first what they think is going on. Their own words come before any explanation.</p>
      ) : (
        said.map(({ label, text }) => (
          <p key={label}>
            <span class="tl-small">{label}:</span> “{text}”
          </p>
        ))
      )}
    </div>
  );
};
