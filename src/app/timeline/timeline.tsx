import { useId, useMemo } from "preact/hooks";
import type { PatientRecord } from "#clinical/record.ts";
import { Fold } from "../parts/fold.tsx";
import { Key } from "./drawing/key.tsx";
import { Lanes } from "./drawing/lanes.tsx";
import { Toolbar } from "./hands/toolbar.tsx";
import { usePlace } from "./hands/use-place.ts";
import { useWidth } from "./hands/use-width.ts";
import { lanesOf } from "./lanes/lanes.ts";
import type { Face } from "./lanes/mark.ts";
import { AroundList } from "./lists/around-list.tsx";
import { EventsTable } from "./lists/events-table.tsx";
import { Notes } from "./lists/notes.tsx";
import type { ReadEntry } from "./lists/source-entry.tsx";
import { around, nextEntry } from "./time/around.ts";
import { spanOf } from "./time/view.ts";
import { timelineWords } from "./words/timeline-words.ts";
import "../styles/app.scss";
import "../styles/timeline.scss";

type Props = {
  readonly record: PatientRecord;
  /**
   * Who looks: `together` is calm. It says everything in plain words of ours, shows neither scores nor diagnoses,
   * does not part tests by their result, marks no flag, and gives no entry of the record.
   */
  readonly face?: Face;
  /** False while sources have still to answer: their lanes say so, and are not empty. */
  readonly whole?: boolean;
  /** Reads an entry as the record gave it, so that each is one tap away; without it entries are only named. */
  readonly read?: ReadEntry | undefined;
};

/** What happened when, on lanes over one axis, with a cursor that lists a few days, and as a table: where trust starts. */
export const Timeline = ({ record, face = "clinician", whole = true, read }: Props) => {
  const id = useId();
  const { ref, width } = useWidth();
  const lanes = useMemo(() => lanesOf(record, face, whole), [record, face, whole]);
  const { asOf } = record;
  const { place, unit, band, act } = usePlace({ lanes, width: width ?? 0, asOf });
  const { view } = place;
  const words = timelineWords[face];
  const list = useMemo(
    () => (
      <AroundList
        id={`${id}-around`}
        found={around(lanes, band)}
        band={band}
        asOf={asOf}
        face={face}
        read={read}
        hasNext={(towards) => nextEntry(lanes, band, towards) !== undefined}
        onNext={(towards) => act({ kind: "next", towards })}
      />
    ),
    [lanes, band.at, band.from, band.to],
  );
  const table = useMemo(
    () => <Fold title={words.table}>{() => <EventsTable lanes={lanes} face={face} />}</Fold>,
    [lanes],
  );
  const notes = useMemo(() => <Notes lanes={lanes} face={face} />, [lanes]);
  return (
    <div class="tl-line" ref={ref}>
      <Toolbar
        view={view}
        onPeriod={(days) => act({ kind: "period", days })}
        onZoom={(times) => act({ kind: "zoom", times })}
        onPan={(views) => act({ kind: "pan", days: views * spanOf(view) })}
      />
      {width === undefined ? null : (
        <Lanes
          lanes={lanes}
          face={face}
          place={place}
          band={band}
          width={width}
          asOf={asOf}
          act={act}
          today={words.today}
          hint={`${id}-hint`}
        />
      )}
      <Key face={face} unit={unit} />
      <p class="tl-small tl-noprint" id={`${id}-hint`}>
        {words.hint}
      </p>
      {list}
      {notes}
      {table}
    </div>
  );
};
