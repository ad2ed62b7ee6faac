import { useState } from "preact/hooks";
import { patientCopy } from "#clinical/patient-copy/patient-copy.ts";
import type { PatientRecord } from "#clinical/record.ts";
import type { Visit } from "../visit.ts";
import { CopyPage } from "./copy-page.tsx";
import { printCopy } from "./print-copy.ts";
import { readingOf } from "./reading-age.ts";
import { ReadingNote } from "./reading-note.tsx";

type Props = { readonly visit: Visit; readonly record: PatientRecord };

/** About so many letters stand on two A4 pages in the usual size. */
const twoPages = 7500;

const Shown = ({ visit, record }: Props) => {
  const [large, setLarge] = useState(false);
  const [mark, setMark] = useState(true);
  // Read so that the copy is drawn anew with every word.
  const { planId } = visit.desk.work.value;
  const copy = patientCopy(visit.desk.toAnswers("draft"), record);
  const lines = copy.parts.flatMap(({ says }) => says);
  const letters = lines.reduce((sum, line) => sum + line.length, 0);
  return (
    <div key={planId}>
      <ReadingNote reading={readingOf(lines)} />
      {letters > twoPages && !large ? (
        <p>This may take more than two pages. What could be said in fewer words?</p>
      ) : null}
      <p class="tl-row">
        <label>
          <input
            type="checkbox"
            checked={mark}
            onChange={(event) => setMark(event.currentTarget.checked)}
          />{" "}
          Mark hard words here (not in print)
        </label>
        <label>
          <input
            type="checkbox"
            checked={large}
            onChange={(event) => setLarge(event.currentTarget.checked)}
          />{" "}
          Large print
        </label>
        <button type="button" class="nhsuk-button nhsuk-button--secondary" onClick={printCopy}>
          Print the patient’s copy
        </button>
      </p>
      <CopyPage copy={copy} large={large} mark={mark} />
    </div>
  );
};

/** What the patient takes home, before anything is written; not while a safety item is open. */
export const PatientCopyPanel = ({ visit, record }: Props) =>
  visit.hold.value.length > 0 ? (
    <p>
      The patient’s copy is shown once the safety items {visit.hold.value.join(", ")} are done.{" "}
      <a href="#resolve">Look at them</a>
    </p>
  ) : (
    <Shown visit={visit} record={record} />
  );
