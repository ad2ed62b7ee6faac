import { certaintyIn } from "../count/tally.ts";
import { monthsTo } from "../day.ts";
import { isSelfHarm } from "../groups.ts";
import type { PatientRecord, RecordedEvent, SourceType } from "../record.ts";

/** Where self-harm may be recorded: codes of any entry, and item 9 of PHQ-9. */
export const selfHarmSources: readonly SourceType[] = [
  "Encounter",
  "Condition",
  "Observation",
  "QuestionnaireResponse",
];

/** Entries of 12 months that tell of self-harm: a code, or item 9 of PHQ-9 answered `itemNine` or higher. */
export const selfHarmEvents = (
  { alarms, scores, asOf }: PatientRecord,
  itemNine: number,
): readonly RecordedEvent[] => {
  const window = monthsTo(asOf, 12);
  const answered = scores.filter(
    ({ instrument, value }) => instrument === "phq-9-item-9" && value >= itemNine,
  );
  return [...alarms.filter(isSelfHarm), ...answered].filter(
    (event) => certaintyIn(event, window) !== "out",
  );
};
