import type { Answers, ChecklistId } from "../answers.ts";
import { checklist, safetyHold, withAnswers } from "../checklist/index.ts";
import type { PatientRecord } from "../record.ts";
import { reviewRecord } from "../review-record.ts";

/** The safety items that still hold what these answers would write of this record. */
export const holdFor = (answers: Answers, record: PatientRecord): readonly ChecklistId[] => {
  const attested = checklist
    .map(({ id }) => id)
    .filter((id) => answers.checklist[id]?.state === "done");
  const review = reviewRecord(record, {
    attested,
    postExertionalMalaise: answers.plan.postExertionalMalaise === true,
  });
  return safetyHold(withAnswers(review.checklist, answers.checklist));
};
