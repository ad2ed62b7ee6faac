import type { PlanAnswers } from "#clinical/answers.ts";
import { receptionNote } from "#clinical/plan/reception-note.ts";

/** The note for the desk, to copy where the practice keeps such notes; nothing of it is written to the record. */
export const ReceptionNotePanel = ({ plan }: { readonly plan: PlanAnswers }) => {
  const lines = receptionNote(plan);
  return (
    <>
      <label class="tl-small" for="reception-note">
        With whom, how soon, how to speak: no clinical detail. Copy it where your practice keeps
        such notes; Throughline writes it nowhere.
      </label>
      <textarea
        class="nhsuk-textarea"
        id="reception-note"
        readOnly
        rows={lines.length + 2}
        value={lines.join("\n")}
      />
    </>
  );
};
