import type { RuleId } from "#clinical/review.ts";
import type { Verdict } from "#clinical/verdict.ts";
import type { Chapter, Example } from "../example.ts";

const scores = (rule: RuleId, least: number): readonly Example[] => {
  const tells = (
    title: string,
    timeline: string,
    verdict: Verdict,
    more: Partial<Example> = {},
  ): Example => ({ title, timeline, ...more, expects: { rules: { [rule]: verdict } } });
  const below = least - 1;
  return [
    tells(`A score of ${least}`, `2026-03-04 | score | Dr A | PHQ-15 ${least}`, "met"),
    tells(`A score of ${below}`, `2026-03-04 | score | Dr A | PHQ-15 ${below}`, "not met"),
    tells("No score", "", "cannot tell"),
    tells(
      "A score older than twelve months",
      `2025-11-22 | score | Dr A | PHQ-15 ${least}`,
      "cannot tell",
    ),
    tells(
      "The latest counts, not the highest",
      `2026-03-04 | score | Dr A | PHQ-15 ${least}\n2026-05-04 | score | Dr A | PHQ-15 ${below}`,
      "not met",
    ),
    tells(
      "Of one day the highest",
      `2026-03-04 | score | Dr A | PHQ-15 ${below}\n2026-03-04 | score | Dr B | PHQ-15 ${least}`,
      "met",
    ),
    tells(
      "A total answered in a questionnaire",
      `2026-03-04 | answered | | /70273-8 ${least}`,
      "met",
    ),
    tells(
      "A score out of range is set aside",
      "2026-03-04 | score | Dr A | PHQ-15 31",
      "cannot tell",
    ),
    tells(
      "Another instrument says nothing",
      `2026-03-04 | score | Dr A | PHQ-9 ${least}`,
      "cannot tell",
    ),
    tells(
      "A later one that is not sure disagrees",
      `2026-03-04 | score | Dr A | PHQ-15 ${below}\n2026-05-04 | score (unknown) | Dr A | PHQ-15 ${least}`,
      "cannot tell",
    ),
    tells(
      "Questionnaires that failed may hold a later one",
      `2026-03-04 | score | Dr A | PHQ-15 ${below}`,
      "cannot tell",
      { sources: { QuestionnaireResponse: "failed" } },
    ),
  ];
};

export const phq15Medium: Chapter = {
  title: "PHQ15-MEDIUM",
  clause: "Contract §5",
  text: "The latest PHQ-15 of twelve months is 10 or more.",
  examples: scores("PHQ15-MEDIUM", 10),
};

export const phq15High: Chapter = {
  title: "PHQ15-HIGH",
  clause: "Contract §5",
  text: "The latest PHQ-15 of twelve months is 15 or more.",
  examples: scores("PHQ15-HIGH", 15),
};
