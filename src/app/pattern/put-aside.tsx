import { useState } from "preact/hooks";
import { addDays, isDay } from "#clinical/day.ts";
import { type DismissalAnswer, dismissalReasons } from "#clinical/instruments/taken-today.ts";
import { type StandingDismissal, standingDismissal } from "#clinical/life/standing-dismissal.ts";
import type { PatientRecord } from "#clinical/record.ts";
import type { Pattern } from "#clinical/review.ts";
import { ApartPanel } from "../apart/apart-panel.tsx";
import { Fold } from "../parts/fold.tsx";
import { Labelled } from "../plan/controls/labelled.tsx";
import { LanguageNotes } from "../plan/controls/language-notes.tsx";
import type { Visit } from "../visit.ts";
import { dayWords } from "../words/day-words.ts";
import { dismissalWords } from "../words/dismissal-words.ts";

const longest = 500;

type Props = { readonly visit: Visit; readonly record: PatientRecord; readonly pattern: Pattern };

/** What a clinician said before, where it still stands. */
const Standing = ({ standing }: { readonly standing: StandingDismissal }) => (
  <div class="nhsuk-inset-text tl-inset">
    <p>
      Put aside on {dayWords(standing.on)}: {dismissalWords[standing.reason].choice.toLowerCase()}
      {standing.note === undefined ? "" : ` (${standing.note})`}. It is not asked again until{" "}
      {dayWords(standing.until)}, unless something new comes into the record. Safety findings are
      shown whatever was said.
    </p>
  </div>
);

const Reasons = ({ visit }: Pick<Props, "visit">) => {
  const said = visit.desk.work.value.dismissal;
  const say = (next: DismissalAnswer): void => visit.desk.setDismissal(next);
  return (
    <fieldset class="nhsuk-fieldset">
      <legend class="nhsuk-fieldset__legend tl-field-label">
        Why this need not be looked at now
      </legend>
      <div class="nhsuk-radios nhsuk-radios--small">
        {dismissalReasons.map((reason) => (
          <div class="nhsuk-radios__item" key={reason}>
            <input
              class="nhsuk-radios__input"
              id={`aside-${reason}`}
              type="radio"
              name="aside"
              checked={said?.reason === reason}
              onChange={() => say({ reason })}
            />
            <label class="nhsuk-label nhsuk-radios__label" for={`aside-${reason}`}>
              {dismissalWords[reason].choice}
            </label>
          </div>
        ))}
      </div>
      {said === undefined ? null : (
        <>
          <Labelled label={dismissalWords[said.reason].note} id="aside-note">
            <input
              class="tl-input"
              id="aside-note"
              maxLength={longest}
              value={said.note ?? ""}
              onInput={(event) => say({ ...said, note: event.currentTarget.value })}
            />
          </Labelled>
          <LanguageNotes words={[said.note ?? ""]} pemTrack={false} />
          <Labelled label="Not before (you need not say)" id="aside-until">
            <input
              class="tl-input tl-input--day"
              id="aside-until"
              type="date"
              min={addDays(visit.ports.asOf, 1)}
              value={said.until ?? ""}
              onInput={({ currentTarget: { value } }) => {
                const { until: _, ...rest } = said;
                say(isDay(value) ? { ...rest, until: value } : rest);
              }}
            />
          </Labelled>
        </>
      )}
    </fieldset>
  );
};

/** Putting the pattern aside with a reason that is kept in the record, so that nobody is asked again for nothing. */
export const PutAside = ({ visit, record, pattern }: Props) => {
  const [kept, setKept] = useState(false);
  const standing = standingDismissal(record, pattern);
  const asked = !["no-pattern", "suppressed"].includes(pattern.headline);
  if (!asked && standing === undefined) return null;
  return (
    <>
      {standing === undefined ? null : <Standing standing={standing} />}
      <Fold title="Put this aside: explained, not now, or already under review">
        {() => (
          <>
            {kept ? null : <Reasons visit={visit} />}
            {visit.desk.work.value.dismissal === undefined && !kept ? null : (
              <ApartPanel visit={visit} kind="dismissal" saved={() => setKept(true)} />
            )}
          </>
        )}
      </Fold>
    </>
  );
};
