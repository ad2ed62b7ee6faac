import { isWeightLoss } from "../groups.ts";
import type { PatientRecord, RecordedEvent } from "../record.ts";
import { type Citation, unsigned } from "../rule.ts";

/** What accompanies the fatigue: entries of symptom groups, weight loss, or nothing at all. */
export type Companion = readonly string[] | "weight-loss" | "nothing else";

/** Ages in years from which the nine-month risk of cancer reaches 3 %; undefined where it was not reached. */
export type WhiteRow = {
  readonly with: Companion;
  readonly men: number | undefined;
  readonly women: number | undefined;
};

/** The source of the ages below. */
export const whiteSource: Citation = {
  cite: "White B et al. 2023 BJGP 73:e75, abstract and public code; to be checked",
  unresolvedDoi: "10.3399/bjgp.2022.0371",
  grade: "as published",
  ...unsigned,
};

/** The rows of White 2023 for which there is a codelist, in the order of the table. */
export const whiteRows: readonly WhiteRow[] = [
  { with: "weight-loss", men: 59, women: 65 },
  { with: ["gastrointestinal/abdominal-pain"], men: 65, women: 79 },
  { with: ["gastrointestinal/constipation"], men: 67, women: undefined },
  {
    with: ["gastrointestinal/dyspepsia", "gastrointestinal/nausea-vomiting"],
    men: 67,
    women: undefined,
  },
  { with: ["gastrointestinal/diarrhoea"], men: 69, women: undefined },
  { with: ["cardiopulmonary/chest-pain"], men: 70, women: undefined },
  { with: ["cardiopulmonary/breathlessness"], men: 72, women: undefined },
  { with: ["gastrointestinal/bloating"], men: 72, women: 80 },
  { with: ["neurological/headache"], men: 74, women: undefined },
  { with: ["cardiopulmonary/cough"], men: 75, women: undefined },
  { with: "nothing else", men: 78, women: undefined },
  {
    with: [
      "musculoskeletal/joint-pain",
      "musculoskeletal/muscle-pain",
      "musculoskeletal/limb-pain",
      "musculoskeletal/neck-pain",
    ],
    men: 79,
    women: undefined,
  },
  { with: ["musculoskeletal/back-pain"], men: 80, women: undefined },
];

/** The entries of a record that are of the companion's kind. */
export const companionsOf = (
  companion: Exclude<Companion, "nothing else">,
  { symptoms, alarms }: PatientRecord,
): readonly RecordedEvent[] =>
  companion === "weight-loss"
    ? alarms.filter(isWeightLoss)
    : symptoms.filter(({ group }) => companion.includes(group));
